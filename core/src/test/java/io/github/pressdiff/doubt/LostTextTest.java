package io.github.pressdiff.doubt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.page.ContentRules;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose known text is gone, or only seems to have changed. All made up for these tests. */
class LostTextTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");
    private static final String TITLE = "Long bridge opens in May";
    private static final Arrival KNOWN = Arrival.of(Site.bridge());

    private static final List<String> RUSSIAN = List.of(
            "Мост откроется для движения четвёртого мая, сообщило министерство.",
            "Инженеры измерили зимой каждый трос и не нашли отклонений от нормы.",
            "Плата за проезд взиматься не будет, пока не готова вторая полоса.",
            "Паром ходит до конца июня, последний рейс в одиннадцать вечера.");

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void doubtsReleaseOfWhichFewParagraphsAreLeft(int left) { // N30
        assertThat(afterBridge(Site.release(TITLE, Site.BRIDGE.subList(0, left))))
                .contains(FetchFailure.COLLAPSED);
    }

    @Test
    void doubtsReleaseThatFallsBelowThreeParagraphs() { // N30
        Arrival known = Arrival.of(Site.release(TITLE, Site.BRIDGE.subList(0, 3)));

        assertThat(Arrival.of(Site.release(TITLE, Site.BRIDGE.subList(0, 1))).reasonAfter(known))
                .contains(FetchFailure.COLLAPSED);
    }

    @Test
    void doubtsReleaseOfWhichOnlyHeadingsAreLeft() { // N30
        List<String> headings = IntStream.range(0, 8).mapToObj(i -> "Part " + i).toList();

        assertThat(afterBridge(Site.release(TITLE, headings))).contains(FetchFailure.COLLAPSED);
    }

    @Test
    void doubtsNoiseInsteadOfTheRelease() { // N30, once taken for paragraphs that were merged
        assertThat(afterBridge("<p>" + "x".repeat(100_000))).contains(FetchFailure.COLLAPSED);
    }

    @Test
    void namesTheFiguresOfCollapse() { // N30
        assertThat(Arrival.of(Site.release(TITLE, Site.BRIDGE.subList(0, 1))).doubtAfter(KNOWN))
                .map(Doubt::evidence)
                .hasValueSatisfying(
                        evidence -> assertThat(evidence).matches("2 of 8 paragraphs, \\d+ of \\d+ characters"));
    }

    @Test
    void doubtsPageOfWhichOnlyTheEndIsSwallowed() { // N35, too little to be a collapse
        String last = Site.BRIDGE.get(Site.BRIDGE.size() - 1);
        String page = Site.bridge().replace("<p>" + last, "<!-- x -> y <p>" + last);

        assertThat(afterBridge(page)).contains(FetchFailure.UNFINISHED);
        assertThat(Arrival.of(page).reason()).isEmpty();
    }

    @Test
    void doubtsPageOnWhichTheRulesMatchNothingAnyMore() {
        ContentRules rules = new ContentRules(List.of(".bridge"), List.of());
        String page = "<html><body><h1>" + TITLE + "</h1><div class=%s><p>" + Site.BRIDGE.get(0) + "</p><p>"
                + Site.BRIDGE.get(1) + "</p></div></body></html>";
        Arrival known = Arrival.of(page.formatted("bridge"));

        assertThat(Arrival.of(page.formatted("rebuilt").replace("<p>", "<p>Now: "))
                        .reasonAfter(known, rules))
                .contains(FetchFailure.RULE_MISSED);
        assertThat(Arrival.of(page.formatted("bridge").replace("<p>", "<p>Now: "))
                        .reasonAfter(known, rules))
                .isEmpty();
    }

    @Test
    void doubtsDataInsteadOfAPage() {
        assertThat(Arrival.of("{\"error\": \"The ferries are late today.\"}").reason())
                .contains(FetchFailure.WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- counter ", "<script>count()", "<title>"})
    void doubtsPageThatIsSwallowedByWhatIsNeverClosed(String opened) { // N35
        String page = Site.bridge().replace("<p>Engineers", opened + "<p>Engineers");

        assertThat(afterBridge(page)).contains(FetchFailure.COLLAPSED);
    }

    @Test
    void doubtsPageWithoutEndWhoseLengthNobodyTold() { // N8
        String whole = Site.bridge();
        String cut = whole.substring(0, whole.indexOf("<p>A report"));

        assertThat(Arrival.of(cut).framedBy(Framing.CLOSE).doubtAfter(KNOWN)).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(FetchFailure.UNFINISHED);
            assertThat(doubt.evidence()).startsWith("no </html>, no length, ");
        });
    }

    @Test
    void believesPageWithoutEndThatIsNoShorter() { // N8
        String cut = Site.bridge().replace("</body></html>", "");
        String edited = cut.replace("two months later", "three months later");

        assertThat(Arrival.of(edited).framedBy(Framing.CLOSE).doubtAfter(KNOWN)).isEmpty();
    }

    @Test
    void believesShorterPageWithoutEndWhoseLengthIsTold() { // N8
        String cut = Site.bridge().replace("</body></html>", "").replace("two months later", "later");

        assertThat(Arrival.of(cut).framedBy(Framing.CHUNKED).doubtAfter(KNOWN)).isEmpty();
        assertThat(Arrival.of(cut + "</html>").framedBy(Framing.CLOSE).doubtAfter(KNOWN))
                .isEmpty();
    }

    @Test
    void doubtsHomePageInsteadOfTheRelease() { // N24
        String home = Site.page(
                "Welcome",
                "<h1>Ministry of Harbours and Lighthouses</h1>"
                        + IntStream.range(0, 9)
                                .mapToObj(i -> "<h2>Notice " + i + "</h2><p>The lighthouse number " + i
                                        + " was painted last week, and the keeper is glad about the colour.</p>")
                                .collect(Collectors.joining()));

        assertThat(Arrival.of(home).doubtAfter(KNOWN)).hasValueSatisfying(doubt -> {
            assertThat(doubt.reason()).isEqualTo(FetchFailure.OTHER_DOCUMENT);
            assertThat(doubt.evidence())
                    .startsWith("title \"" + TITLE + "\" -> \"")
                    .contains("words left");
        });
    }

    @Test
    void doubtsTheReleaseInAnotherLanguage() { // N24
        List<String> german = List.of(
                "Die Hafenbehörde gibt die lange Brücke am 4. Mai für den Verkehr frei, zwei Monate später als geplant.",
                "Ingenieure haben im Winter jedes der 212 Seile gemessen und keines beanstandet.",
                "Eine Maut wird erst erhoben, wenn die zweite Spur fertig ist, sagte die Ministerin am Dienstag.",
                "Die Kosten steigen wegen des Stahlpreises auf 1,5 Millionen Kronen.");
        String page = Site.release("Lange Brücke öffnet im Mai", german).replace("lang=\"en\"", "lang=\"de\"");

        assertThat(afterBridge(page)).contains(FetchFailure.OTHER_DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://harbour.example/bridge", "http://www.harbour.example/news/bridge"})
    void believesOtherSpellingsOfTheHost(String url) { // N15
        String edited = Site.bridge().replace("4 May", "5 May");

        assertThat(Arrival.of(edited).at(url).doubtAfter(KNOWN)).isEmpty();
    }

    @Test
    void doubtsAnotherTextOnAnotherHost() { // N15
        String edited = Site.bridge().replace("4 May", "5 May");

        assertThat(Arrival.of(edited).at("https://new.example/bridge").doubtAfter(KNOWN))
                .contains(new Doubt(FetchFailure.MOVED, "host harbour.example -> new.example"));
    }

    @Test
    void takesErrorPageOnAnotherHostForMove() { // N15
        String page = Site.plain("Page not found", "<h1>Page not found</h1><p>This name is for sale.</p>");

        assertThat(Arrival.of(page).at("https://parked.example/").reasonAfter(KNOWN))
                .contains(FetchFailure.MOVED);
    }

    @Test
    void believesTheSameTextOnAnotherHost() { // N15
        String linked = Site.bridge().replace("The ferry", "<a href='/ferry'>The ferry</a>");

        assertThat(Arrival.of(linked).at("https://new.example/bridge").doubtAfter(Arrival.of(linked)))
                .isEmpty();
    }

    @Test
    void doubtsTextThatIsOnlyReadInAnotherEncoding() { // N28
        String page = russian(RUSSIAN);
        Arrival known = Arrival.encoded(page, WINDOWS_1251, WINDOWS_1251);

        assertThat(Arrival.encoded(page, WINDOWS_1251, KOI8_R).doubtAfter(known))
                .contains(new Doubt(
                        FetchFailure.CHARSET_FLIP, "windows-1251: 5 known paragraphs read the same, KOI8-R: 0"));
    }

    @Test
    void doubtsCharactersThatCanNotBeReadAnyMore() { // N28
        Arrival known = Arrival.encoded(russian(RUSSIAN), WINDOWS_1251, WINDOWS_1251);
        // The last two are a valid character of UTF-8 by chance, so that the bytes are not certainly something else.
        List<String> other = RUSSIAN.stream()
                .map(text -> text + " Так решил совет. \u0413\u00a9")
                .toList();

        assertThat(Arrival.encoded(russian(other), WINDOWS_1251, UTF_8).doubtAfter(known))
                .map(Doubt::reason)
                .contains(FetchFailure.CHARSET_FLIP);
    }

    @Test
    void believesSiteThatMovesToAnotherEncoding() { // N28
        Arrival known = Arrival.encoded(russian(RUSSIAN), WINDOWS_1251, WINDOWS_1251);
        String edited = russian(RUSSIAN).replace("четвёртого", "пятого");

        assertThat(Arrival.encoded(russian(RUSSIAN), UTF_8, UTF_8).doubtAfter(known))
                .isEmpty();
        assertThat(Arrival.encoded(edited, UTF_8, UTF_8).doubtAfter(known)).isEmpty();
    }

    @Test
    void believesEditWhenNothingButTheNameOfTheEncodingChanges() { // N28
        Arrival known =
                Arrival.encoded(Site.bridge().replace("“", "").replace("”", "").replace("©", ""), UTF_8, UTF_8);
        Arrival edited = Arrival.encoded(
                new String(known.body().toByteArray(), UTF_8).replace("4 May", "5 May"), WINDOWS_1251, WINDOWS_1251);

        assertThat(edited.doubtAfter(known)).isEmpty();
    }

    @Test
    void takesWallInAnotherEncodingForWall() { // N25
        Arrival known = Arrival.encoded(russian(RUSSIAN), WINDOWS_1251, WINDOWS_1251);
        String wall = Site.plain("Just a moment...", "<p>Checking your browser before accessing the site.</p>");

        assertThat(Arrival.of(wall).reasonAfter(known)).contains(FetchFailure.BOT_CHECK);
    }

    @ParameterizedTest
    @EnumSource(
            value = FetchFailure.class,
            names = {"COLLAPSED", "UNFINISHED", "SOFT_404", "OTHER_DOCUMENT", "CHARSET_FLIP"})
    void letsTimeSettleWhatPublishersDo(FetchFailure reason) {
        assertThat(new Doubt(reason, "").canBeConfirmed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = FetchFailure.class,
            names = {"CONSENT_WALL", "BOT_CHECK", "LOGIN_PAGE", "SCRIPT_REQUIRED", "MAINTENANCE", "MOVED", "NO_TEXT"})
    void leavesTheRestToPersons(FetchFailure reason) {
        assertThat(new Doubt(reason, "").canBeConfirmed()).isFalse();
    }

    private static Optional<FetchFailure> afterBridge(String html) {
        return Arrival.of(html).reasonAfter(KNOWN);
    }

    /** A page without a declared encoding of its own. */
    private static String russian(List<String> paragraphs) {
        return Site.plain("Мост", "<article><h1>Мост</h1><p>" + String.join("</p><p>", paragraphs) + "</p></article>");
    }
}
