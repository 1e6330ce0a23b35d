package io.github.pressdiff.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that show something else instead of the text. All made up for these tests after what such pages look like. */
class WallsTest {

    static List<Arguments> notFound() {
        return List.of(
                said("404 Not Found", "Not Found", "The requested URL /bridge was not found on this server."),
                said("Page not found", "Oops!", "We can’t find the page. Try the search or go to the home page."),
                said("Error 404", "This page could not be found", "Check the address."),
                said("Ошибка 404", "Страница не найдена", "Возможно, она была удалена или перенесена."),
                said("Министерство", "404", "К сожалению, запрашиваемая страница не найдена."),
                said("Page introuvable", "Erreur 404", "La page que vous recherchez n’existe pas ou a été déplacée."),
                said("Seite nicht gefunden", "Fehler 404", "Die gewünschte Seite ist leider nicht vorhanden."),
                said("Página no encontrada", "Error 404", "La página que busca no existe o ha cambiado de dirección."),
                said("الصفحة غير موجودة", "خطأ 404", "الصفحة التي تبحث عنها غير موجودة أو تم نقلها."),
                said("页面不存在", "404", "抱歉，您访问的页面不存在或已被删除。"),
                said("Página não encontrada", "Erro 404", "A página que procura não existe ou foi movida."),
                said("Pagina non trovata", "Errore 404", "La pagina richiesta non esiste."),
                said("Nie znaleziono strony", "Błąd 404", "Strona, której szukasz, nie istnieje."),
                said("Pagina niet gevonden", "404", "De opgevraagde pagina bestaat niet."),
                said("Сторінку не знайдено", "Помилка 404", "Сторінка, яку ви шукаєте, не існує."),
                said("SAYFA BULUNAMADI", "Hata 404", "Aradığınız sayfa kaldırılmış olabilir."),
                said("ページが見つかりません", "404", "お探しのページは移動または削除された可能性があります。"));
    }

    @ParameterizedTest
    @MethodSource("notFound")
    void knowsPageThatWasNotFound(String title, String heading, String text) { // N24
        assertThatBothWays(shown(title, heading, text), FetchFailure.SOFT_404);
    }

    @Test
    void knowsPageThatWasNotFoundByItsTextAlone() { // N24
        String page = Site.page("Ministry", "<p>Sorry, the page you requested is not here any more.</p>");

        assertThat(Arrival.of(page).reason()).contains(FetchFailure.SOFT_404);
    }

    @Test
    void knowsPageThatWasNotFoundThoughItShowsTheNews() { // N24
        String news =
                "<p>The council met on Thursday and spoke about the new lighthouse for a long time.</p>".repeat(20);
        String page = Site.page("Page not found", "<h1>Page not found</h1>" + news);

        assertThat(Arrival.of(page).reasonAfter(Arrival.of(Site.bridge()))).contains(FetchFailure.SOFT_404);
    }

    static List<Arguments> checks() {
        return List.of(
                page(Site.plain(
                        "Just a moment...",
                        "<noscript><p>Enable JavaScript and cookies to continue</p></noscript>"
                                + "<script>window._cf_chl_opt={cZone:'harbour.example'}</script>")),
                page(Site.plain(
                        "harbour.example",
                        "<h1>harbour.example</h1><p>Verifying you are human. This may take a few seconds.</p>"
                                + "<p>harbour.example needs to review the security of your connection before proceeding.</p>"
                                + "<p>Ray ID: 8f2a77c1</p>")),
                page(Site.plain(
                        "Attention Required! | Cloudflare",
                        "<h1>Sorry, you have been blocked</h1><h2>You are unable to access harbour.example</h2>"
                                + "<h2>Why have I been blocked?</h2><p>This website is using a security service to protect"
                                + " itself from online attacks. The action you just performed triggered it.</p>")),
                page(Site.plain(
                        "Access Denied",
                        "<h1>Access Denied</h1>You don't have permission to access \"http&#58;//harbour.example/bridge\" on"
                                + " this server.<p>Reference&#32;&#35;18.4d2f1160.1700</p>")),
                page(Site.plain(
                        "",
                        "<iframe src='/_Incapsula_Resource?CWUDNSAI=9&xinfo=1'>Request unsuccessful."
                                + " Incapsula incident ID: 88-1</iframe>")),
                page(Site.plain(
                        "harbour.example",
                        "<script src='https://ct.captcha-delivery.com/c.js'></script>"
                                + "<p>Please enable JS and disable any ad blocker</p>")),
                page(
                        Site.plain(
                                "Access to this page has been denied",
                                "<div id='px-captcha'></div><p>Press and hold to confirm you are a human (and not a bot).</p>")),
                page(Site.plain("", "<script>window.gokuProps={key:'x'}</script><script src='challenge.js'></script>")),
                page(Site.plain("Contact", "<form><div class='g-recaptcha' data-sitekey='x'></div></form>")),
                page(Site.plain(
                        "Sorry",
                        "<p>Our systems have detected unusual traffic from your computer network. This page checks to see if"
                                + " it's really you sending the requests, and not a robot.</p>")),
                page(Site.plain(
                        "Register :: Request Access",
                        "<h1>Request Access</h1><p>Due to aggressive scraping, programmatic access to these sites is"
                                + " limited. Complete the test below to go on.</p>")),
                page(Site.plain("Request Rejected", "The requested URL was rejected. Your support ID is: 1290")),
                page(Site.plain(
                        "Вы не робот?",
                        "<h1>Подтвердите, что вы не робот</h1><p>Нам очень жаль, но запросы с вашего устройства похожи на"
                                + " автоматические.</p>")),
                page(Site.plain("Доступ запрещён", "<h1>Доступ запрещён</h1><p>Ваш IP-адрес заблокирован.</p>")),
                page(Site.plain("Einen Moment bitte", "<p>Ihr Browser wird überprüft, bevor es weitergeht.</p>")),
                page(Site.plain("Accès refusé", "<p>Vérifiez que vous êtes humain pour continuer.</p>")),
                page(Site.plain("Verificación", "<p>Confirme que no es un robot para ver la página.</p>")),
                page(Site.plain("安全验证", "<p>请完成安全验证后继续访问。</p>")),
                page(Site.plain("التحقق", "<p>تأكيد أنك لست روبوتًا للمتابعة.</p>")),
                page(Site.plain("確認", "<p>続行する前に、人間であることを確認してください。</p>")));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void knowsCheckForRobots(String html) { // N25
        assertThatBothWays(html, FetchFailure.BOT_CHECK);
    }

    static List<Arguments> consents() {
        return List.of(
                page(Site.plain(
                        "Before you continue",
                        "<h1>Before you continue to Harbour News</h1><p>We use cookies and data to deliver and maintain"
                                + " services.</p><p>If you choose to “Accept all,” we will also use them for ads.</p>"
                                + "<button>Reject all</button><button>Accept all</button>")),
                page(Site.plain(
                        "Harbour News",
                        "<h1>We value your privacy</h1><p>We and our partners store and/or access information on a device,"
                                + " such as cookies.</p>")),
                page(Site.plain("Bevor Sie fortfahren", "<p>Wir und unsere Partner verwenden Cookies.</p>")),
                page(Site.plain("Zeitung", "<p>Mit Werbung und Cookies weiterlesen, oder ein Abo abschließen.</p>")),
                page(Site.plain("Journal", "<p>Nous et nos partenaires utilisons des cookies.</p>")),
                page(Site.plain("Antes de continuar", "<p>Usamos cookies y datos.</p>")),
                page(Site.plain("Портал", "<p>Мы и наши партнёры используем файлы cookie.</p>")),
                page(Site.plain("Portale", "<p>Noi e i nostri partner usiamo i cookie.</p>")),
                page(Site.plain(
                        "Serwis", "<h1>Szanujemy Twoją prywatność</h1><p>My i nasi partnerzy używamy plików.</p>")),
                page(Site.plain("门户", "<p>我们和我们的合作伙伴使用 Cookie。</p>")));
    }

    @ParameterizedTest
    @MethodSource("consents")
    void knowsQuestionForConsent(String html) { // N25
        assertThatBothWays(html, FetchFailure.CONSENT_WALL);
    }

    static List<Arguments> logins() {
        String form = "<form><input name=user><input type=password name=p><button>OK</button></form>";
        return List.of(
                page(Site.plain("Log in | Ministry of Harbours", "<h1>Log in</h1>" + form)),
                page(Site.plain("Portal", form)),
                page(Site.plain("Portal", "<h1>Portal</h1><p>Sign in to continue.</p>" + form)),
                page(Site.plain("Members", "<p>You must be logged in to view this page.</p>")),
                page(Site.plain("Вход — Портал", "<h1>Вход</h1><p>Введите логин и пароль.</p>" + form)),
                page(Site.plain("Anmeldung - Portal", "<p>Willkommen</p>" + form)),
                page(Site.plain("Connexion", "<p>Veuillez vous connecter pour lire la suite.</p>" + form)),
                page(Site.plain("Iniciar sesión", "<p>Bienvenido</p>" + form)),
                page(Site.plain("登录", "<p>请先登录。</p>" + form)),
                page(Site.plain("تسجيل الدخول", "<p>يجب تسجيل الدخول</p>" + form)));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void knowsPageThatWantsPassword(String html) { // N25
        assertThatBothWays(html, FetchFailure.LOGIN_PAGE);
    }

    static List<Arguments> scripts() {
        return List.of(
                page(Site.plain(
                        "Ministry",
                        "<noscript>You need to enable JavaScript to run this app.</noscript>"
                                + "<div id=\"root\"></div><script src='/main.js'></script>")),
                page(Site.plain("Ministry", "<div id=\"app\"></div><script src='/main.js'></script>")),
                page(Site.plain("Ministry", "<p>Please enable JavaScript to view this page.</p>")),
                page(Site.plain("Министерство", "<p>Для работы сайта включите JavaScript в браузере.</p>")),
                page(Site.plain("Ministerium", "<noscript>Bitte aktivieren Sie JavaScript.</noscript>")),
                page(Site.plain("Ministère", "<p>Veuillez activer JavaScript.</p>")),
                page(Site.plain("Ministerio", "<p>Habilite JavaScript en su navegador.</p>")),
                page(Site.plain("وزارة", "<p>يرجى تفعيل JavaScript</p>")),
                page(Site.plain("部", "<p>请启用 JavaScript 后继续。</p>")),
                page(Site.plain("省", "<p>JavaScriptを有効にしてください。</p>")));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void knowsPageThatNeedsScripts(String html) { // N25
        assertThatBothWays(html, FetchFailure.SCRIPT_REQUIRED);
    }

    static List<Arguments> works() {
        return List.of(
                page(Site.plain("Site maintenance", "<h1>We’ll be back soon!</h1><p>Sorry for the inconvenience.</p>")),
                page(Site.plain("Ministry", "<p>Our website is temporarily unavailable. Please check back later.</p>")),
                page(Site.plain(
                        "503 Service Unavailable", "<h1>Service Unavailable</h1><p>No server is available.</p>")),
                page(Site.plain("Error", "<h1>Internal Server Error</h1><p>The incident was logged.</p>")),
                page(Site.plain("Database Error", "<h1>Error establishing a database connection</h1>")),
                page(Site.plain("Технические работы", "<p>На сайте ведутся технические работы. Зайдите позже.</p>")),
                page(Site.plain("Wartungsarbeiten", "<p>Die Website ist vorübergehend nicht erreichbar.</p>")),
                page(Site.plain("Maintenance en cours", "<p>Le site est en maintenance.</p>")),
                page(Site.plain("Portal", "<p>El sitio web está en mantenimiento.</p>")),
                page(Site.plain("الموقع تحت الصيانة", "<p>يرجى المحاولة لاحقًا.</p>")),
                page(Site.plain("系统维护中", "<p>网站正在维护，请稍后再试。</p>")),
                page(Site.plain("メンテナンス中", "<p>ただいまメンテナンス中です。</p>")),
                page(Site.plain("Bakımdayız", "<p>Sitemiz şu anda bakımda.</p>")),
                page(Site.plain("Przerwa techniczna", "<p>Trwają prace techniczne.</p>")));
    }

    @ParameterizedTest
    @MethodSource("works")
    void knowsSiteThatIsBeingWorkedOn(String html) { // N24
        assertThatBothWays(html, FetchFailure.MAINTENANCE);
    }

    @Test
    void saysNoTextWhereNoWallIsKnown() {
        String empty = Site.plain("Ministry", "<div class='content'></div>");

        assertThat(Arrival.of(empty).reason()).contains(FetchFailure.NO_TEXT);
        assertThat(Arrival.of(empty).reasonAfter(Arrival.of(Site.bridge()))).contains(FetchFailure.NO_TEXT);
    }

    @Test
    void readsSourceWhoseLettersGrowWhenLowered() { // one letter became two, and the reading went past the end
        String page =
                Site.plain("\u0130".repeat(300), "<noscript>You must enable JavaScript.</noscript>" + "\u0130<i>");

        assertThat(Arrival.of(page).reason()).contains(FetchFailure.SCRIPT_REQUIRED);
    }

    @Test
    void knowsWallInPlainText() {
        assertThat(Arrival.text("Access denied\n\nYour IP address has been blocked.\n")
                        .reason())
                .contains(FetchFailure.BOT_CHECK);
    }

    @Test
    void namesWhatTheDoubtRestsOnInOneShortLine() {
        String page =
                Site.plain("Ministry", "<p>Sorry,\n the page you requested " + "was here before ".repeat(30) + "</p>");

        assertThat(Arrival.of(page).doubtAfter(Arrival.of(Site.bridge()))).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(FetchFailure.SOFT_404);
            assertThat(doubt.evidence())
                    .startsWith("text \"Sorry, the page you requested was")
                    .hasLineCount(1);
            assertThat(doubt.evidence().length()).isLessThan(100);
        });
    }

    private static void assertThatBothWays(String html, FetchFailure reason) {
        assertThat(Arrival.of(html).reason()).contains(reason);
        assertThat(Arrival.of(html).reasonAfter(Arrival.of(Site.bridge()))).contains(reason);
    }

    private static String shown(String title, String heading, String text) {
        return Site.page(title, "<h1>" + heading + "</h1><p>" + text + "</p><p><a href='/'>Home</a></p>");
    }

    private static Arguments said(String title, String heading, String text) {
        return Arguments.of(title, heading, text);
    }

    private static Arguments page(String html) {
        return Arguments.of(html);
    }
}
