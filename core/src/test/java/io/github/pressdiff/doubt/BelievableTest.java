package io.github.pressdiff.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Releases that use the words of walls and error pages, and edits that are no accidents. All made up for these tests. */
class BelievableTest {

    static List<Arguments> notices() {
        return List.of(
                notice(
                        "Office closed on Monday",
                        "The office is closed on Monday, 4 May.",
                        "It opens again on Tuesday at nine."),
                notice(
                        "Ministry drops the picture test",
                        "From May nobody has to prove on our forms that they are no machine.",
                        "The captcha with the traffic lights kept out 4,000 people a month, most of them over seventy.",
                        "Forms will count the number of requests instead, said Minister Ida Holm."),
                notice(
                        "Portal was down for two hours",
                        "Visitors of the tax portal saw the words “page not found” on Monday morning.",
                        "A file with addresses was lost in an update at 6.40, and 404 errors were shown until 8.50.",
                        "No data of citizens was touched."),
                notice(
                        "Maintenance works on the bridge",
                        "Maintenance works on the long bridge begin on Monday and last until the end of the week.",
                        "One lane stays open. The ferry runs twice an hour."),
                notice(
                        "New rules for cookies",
                        "Sites of the government ask for consent only once a year from June on.",
                        "Visitors who refuse cookies see the same text as all others, the decree says."),
                notice(
                        "One password for all offices",
                        "From autumn citizens sign in with one name and one password at all offices.",
                        "Who cannot log in gets a letter with a new code within three days."),
                notice(
                        "Ministry pages work without scripts",
                        "All pages of the ministry can be read without JavaScript since Friday.",
                        "Until now a fifth of the forms stayed empty in old browsers."),
                notice(
                        "Access denied to inspectors",
                        "Inspectors were denied access to the site of the dam on Wednesday, the agency says.",
                        "It asks the council for an explanation until Friday."),
                notice(
                        "На мосту начались технические работы",
                        "Движение по мосту ограничено до пятницы, сообщает министерство.",
                        "Паром ходит каждые полчаса."),
                notice(
                        "Сайт министерства снова доступен",
                        "Утром посетители видели надпись «страница не найдена».",
                        "Причиной стала ошибка при обновлении, данные не пострадали."),
                notice(
                        "Wartungsarbeiten an der Brücke",
                        "Ab Montag ist eine Spur der Brücke gesperrt, teilt das Amt mit.",
                        "Die Fähre fährt alle dreißig Minuten."),
                notice(
                        "Travaux sur le pont",
                        "Le site du chantier est fermé au public jusqu’à vendredi.",
                        "La navette circule toutes les trente minutes."),
                notice("大桥养护施工公告", "大桥将于周一开始养护施工，工期一周。", "施工期间轮渡每半小时一班。"),
                notice(
                        "أعمال صيانة على الجسر",
                        "تبدأ أعمال الصيانة على الجسر يوم الاثنين وتستمر أسبوعا.",
                        "تبقى العبارة في الخدمة."));
    }

    @ParameterizedTest
    @MethodSource("notices")
    void believesShortNoticeOnItsFirstCapture(String title, List<String> paragraphs) { // N25
        assertThat(Arrival.of(Site.release(title, paragraphs)).doubt()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void believesShortNoticeInPageWithoutLandmarks(String title, List<String> paragraphs) { // N25
        String text = "<h1>" + title + "</h1><p>" + String.join("</p><p>", paragraphs) + "</p>";
        String page = Site.page(title, text).replace("<main>", "<div>").replace("</main>", "</div>");

        assertThat(Arrival.of(page.replace("id=\"cookie-banner\" class=\"cookie-consent\"", "id=\"b\""))
                        .doubt())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notices")
    void believesNoticeThatIsEdited(String title, List<String> paragraphs) { // N25
        List<String> edited = new ArrayList<>(paragraphs);
        edited.add("Questions are answered by the press office at any time.");

        assertThat(Arrival.of(Site.release(title, edited)).doubtAfter(Arrival.of(Site.release(title, paragraphs))))
                .isEmpty();
    }

    @Test
    void believesLongTextThatSpeaksAsWallsDo() { // N25
        List<String> all = new ArrayList<>(List.of(
                "Checking your browser, the page said, and verify you are human.",
                "Please enable JavaScript, it said. We and our partners store cookies. Sign in to continue."));
        for (int i = 0; i < 6; i++) {
            all.addAll(Site.BRIDGE);
        }

        assertThat(Arrival.of(Site.release("How walls speak", all)).doubt()).isEmpty();
    }

    @Test
    void believesArticleAboutWallsThatKeepsItsText() { // N25
        List<String> before = List.of(
                "Verify you are human: what the words mean that half of all visitors of the portal read every morning.",
                "Enter the characters you see, the next line says, and nobody over seventy can.");
        List<String> after = new ArrayList<>(before);
        after.set(1, "Enter the characters you see, the next line says, and next to nobody over eighty can.");

        assertThat(Arrival.of(Site.release("Verify you are human", after))
                        .doubtAfter(Arrival.of(Site.release("Verify you are human", before))))
                .isEmpty();
    }

    @Test
    void believesTheSameTextWhateverItSays() {
        Arrival wall = Arrival.of(Site.plain("Access denied", "<p>Your IP address has been blocked.</p>"));

        assertThat(wall.doubtAfter(wall)).isEmpty();
    }

    @Test
    void believesReleaseThatShrinksByTwoFifths() { // N30
        List<String> left = Site.BRIDGE.subList(0, 4);

        assertThat(Arrival.of(Site.release("Long bridge opens in May", left)).doubtAfter(Arrival.of(Site.bridge())))
                .isEmpty();
    }

    @Test
    void believesReleaseThatIsContinued() {
        List<String> begun = Site.BRIDGE.subList(0, 2);

        assertThat(Arrival.of(Site.bridge()).doubtAfter(Arrival.of(Site.release("Long bridge opens in May", begun))))
                .isEmpty();
    }

    @Test
    void believesReleaseUnderNewTitle() {
        assertThat(Arrival.of(Site.release("Toll postponed, works dearer", Site.BRIDGE))
                        .doubtAfter(Arrival.of(Site.bridge())))
                .isEmpty();
    }

    @Test
    void believesReleaseThatIsRewrittenUnderItsTitle() {
        List<String> rewritten = List.of(
                "Cars, lorries and bicycles can cross from early summer on, as all measurements were good.",
                "There is no charge for the time being. More money is needed, though, because of metal prices.",
                "Boats run for some weeks more. Parliament hears the details later.",
                "Whoever lives in the north is invited to a stroll before traffic begins, in daylight.");

        assertThat(Arrival.of(Site.release("Long bridge opens in May", rewritten))
                        .doubtAfter(Arrival.of(Site.bridge())))
                .isEmpty();
    }

    @Test
    void believesParagraphsThatAreMerged() {
        List<String> merged = List.of(String.join(" ", Site.BRIDGE));

        assertThat(Arrival.of(Site.release("Long bridge opens in May", merged)).doubtAfter(Arrival.of(Site.bridge())))
                .isEmpty();
    }

    @Test
    void believesEditedPlainText() {
        Arrival before = Arrival.text(String.join("\n\n", Site.BRIDGE));
        Arrival after = Arrival.text(String.join("\n\n", Site.BRIDGE).replace("4 May", "5 May"));

        assertThat(before.doubt()).isEmpty();
        assertThat(after.doubtAfter(before)).isEmpty();
    }

    private static Arguments notice(String title, String... paragraphs) {
        return Arguments.of(title, List.of(paragraphs));
    }
}
