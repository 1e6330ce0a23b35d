package io.github.pressdiff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.PageStanding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonRendererTest {

    @SuppressWarnings("unused")
    private static final List<String> HOSTILE = HostileTexts.LINES;

    private final ReportRenderer json = ReportRenderer.of(ReportFormat.JSON, RenderOptions.ofDefaults());

    @Test
    void writesEveryFieldOfADiff() {
        Map<String, Object> document = read(json.changes(List.of(SampleReports.continued())));

        assertThat(document)
                .containsEntry("schema", "pressdiff.diff/1")
                .containsEntry("restructured", false)
                .containsEntry("headline", "continued")
                .containsEntry("window", map("after", "2026-11-23T10:00:00Z", "before", "2026-11-23T10:15:00Z"))
                .containsEntry(
                        "declaration",
                        map("verdict", "undeclared", "evidence", List.of("dateModified 2026-11-20 unchanged")))
                .hasEntrySatisfying(
                        "summary", summary -> assertThat((String) summary).startsWith("Continued: +2"));
        assertThat(object(document, "old"))
                .containsEntry("source", "https://harbour.example/statement")
                .containsEntry("version", 2)
                .containsEntry("title", "Harbour statement")
                .containsEntry("language", "en");
        assertThat(list(object(document, "new"), "paragraphs"))
                .hasSize(10)
                .contains(map("block", "paragraph", "role", "question", "text", "Question: May one bring a horse?"));
        assertThat(object(document, "continuation"))
                .isEqualTo(map(
                        "event", "extended",
                        "old_marker", map("paragraph", 7, "text", "To be continued...", "kind", "open"),
                        "new_marker", map("paragraph", 9, "text", "To be continued...", "kind", "open"),
                        "first_added", 7,
                        "added", List.of(7, 8)));
    }

    @Test
    void writesEveryFieldOfAChange() {
        List<Object> changes = list(read(json.changes(List.of(SampleReports.continued()))), "changes");

        assertThat(changes).hasSize(10);
        assertThat(changes.get(1)).isEqualTo(change("kept", true, List.of(5), List.of(1)));
        Map<String, Object> modified = change("modified", false, List.of(2), List.of(3));
        modified.put("classes", List.of("number", "wording"));
        modified.put("reasons", List.of("two -> three"));
        modified.put("severity", "substantive");
        modified.put(
                "text",
                List.of(
                        List.of("=", "The new quay will be opened on 4 May by the harbour master, and "),
                        List.of("-", "two"),
                        List.of("+", "three"),
                        List.of(
                                "=",
                                " ships are expected on that day, so that the old quay can be closed for repair in the"
                                        + " following week without a gap in the timetable.")));
        assertThat(changes.get(3)).isEqualTo(modified);
    }

    @Test
    void writesNullWhereNothingIsKnown() {
        Map<String, Object> document =
                read(json.changes(List.of(SampleReports.of(SampleReports.inserted("x"), SampleReports.equal("y")))));

        assertThat(document).doesNotContainKey("window");
        assertThat(object(document, "old")).containsEntry("version", null).containsEntry("language", null);
        assertThat(object(document, "continuation"))
                .containsEntry("old_marker", null)
                .containsEntry("new_marker", null)
                .containsEntry("first_added", null)
                .containsEntry("added", List.of());
    }

    @Test
    void writesOneDocumentALine() {
        String lines = json.changes(List.of(SampleReports.continued(), SampleReports.hostile("a\nb")));

        assertThat(lines).endsWith("}\n").hasLineCount(2);
        assertThat(lines.lines())
                .allSatisfy(line -> assertThat(read(line)).containsEntry("schema", "pressdiff.diff/1"));
        assertThat(json.changes(List.of())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void givesEveryTextBackExactlyAndPrintsNothingHarmful(String text) {
        String diff = json.changes(List.of(SampleReports.hostile(text)));
        String article = json.articles(List.of(SampleReports.hostileArticle(text)));
        String blame = json.blame(SampleReports.hostileBlame(text));
        String search = json.search(SampleReports.hostileSearch(text));

        assertThat(read(search)).containsEntry("text", "before " + text);
        assertThat(HostileTexts.hiddenIn(blame + search)).isEmpty();
        assertThat(object(read(diff), "new")).containsEntry("title", text).containsEntry("source", text);
        assertThat(list(read(article), "paragraphs"))
                .containsExactly(map(
                        "block",
                        "table_row",
                        "role",
                        "body",
                        "text",
                        text,
                        "links",
                        List.of(map("text", text, "href", text))));
        assertThat(HostileTexts.hiddenIn(diff + article)).isEmpty();
    }

    @Test
    void writesALoneSurrogateAsAnEscape() {
        assertThat(json.changes(List.of(SampleReports.hostile("a\udc00b"))).toLowerCase(Locale.ROOT))
                .contains("\"title\":\"a\\udc00b\"");
    }

    @Test
    void writesAnArticle() {
        assertThat(read(json.articles(List.of(SampleReports.article()))))
                .containsEntry("schema", "pressdiff.article/1")
                .containsEntry("source", "statement.html")
                .containsEntry("publisher", "Harbour office")
                .containsEntry("published", "2026-11-20")
                .containsEntry("modified", null)
                .containsEntry("charset", "UTF-8")
                .containsEntry("extractor", "1/test/none");
    }

    @Test
    void writesAFailedCheck() {
        Map<String, Object> document = read(json.check(SampleReports.checked(Check.Result.FAILED, null)));

        assertThat(document)
                .containsEntry("schema", "pressdiff.check/1")
                .containsEntry("page", map("id", 7, "url", "https://harbour.example/statement", "name", "statement"))
                .containsEntry("headline", "failed")
                .containsEntry("paragraphs", 23)
                .containsEntry("change", null);
        assertThat(object(document, "check"))
                .isEqualTo(map(
                        "sequence", 16,
                        "started", "2026-11-23T10:15:00Z",
                        "finished", "2026-11-23T10:15:01Z",
                        "result", "failed",
                        "failure", "timeout",
                        "detail", "no answer within 10 s",
                        "status", null,
                        "version", null,
                        "incident", null,
                        "robots", "allowed",
                        "not_before", null));
    }

    @Test
    void putsTheWholeDiffIntoACheckThatFoundAChange() {
        Map<String, Object> document =
                read(json.check(SampleReports.checked(Check.Result.CHANGED, SampleReports.continued())));

        assertThat(document).containsEntry("headline", "continued");
        assertThat(object(document, "change")).isEqualTo(read(json.changes(List.of(SampleReports.continued()))));
    }

    @Test
    void writesHistoryAndPages() {
        Map<String, Object> history = read(json.history(SampleReports.history()));
        Map<String, Object> pages =
                read(json.pages(new PageListReport(List.of(new PageStanding(SampleReports.page(), 0, null)))));

        assertThat(history).containsEntry("schema", "pressdiff.history/1");
        assertThat(list(history, "versions")).hasSize(3);
        assertThat(list(history, "checks")).hasSize(4);
        assertThat(pages).containsEntry("schema", "pressdiff.pages/1");
        assertThat(list(pages, "pages"))
                .containsExactly(map(
                        "id",
                        7,
                        "url",
                        "https://harbour.example/statement",
                        "name",
                        "statement",
                        "schedule",
                        null,
                        "paused",
                        false,
                        "added",
                        "2026-11-23T10:00:00Z",
                        "versions",
                        0,
                        "last_check",
                        null));
    }

    @Test
    void writesThePromisesAndRevertsOfAHistory() {
        Map<String, Object> history = read(json.history(SampleReports.restless()));

        assertThat(list(history, "promises"))
                .singleElement()
                .satisfies(promise -> assertThat(object(promise))
                        .containsEntry("state", "dropped")
                        .containsEntry("marker", "To be continued...")
                        .containsEntry("last_open", "2026-11-23T15:00:00Z")
                        .containsEntry("stalled", "PT4H15M")
                        .containsEntry(
                                "closed",
                                map(
                                        "event", "withdrawn",
                                        "version", 6,
                                        "after", "2026-11-23T15:00:00Z",
                                        "before", "2026-11-23T15:15:00Z",
                                        "certainty", "at_latest",
                                        "marker", "To be continued...",
                                        "paragraphs", 0)));
        assertThat(list(history, "reverts"))
                .first()
                .isEqualTo(map(
                        "original",
                        1,
                        "away",
                        arrival(2, "2026-11-23T10:10:00Z", "2026-11-23T10:15:00Z"),
                        "back",
                        arrival(3, "2026-11-23T10:20:00Z", "2026-11-23T10:30:00Z"),
                        "at_least",
                        "PT5M",
                        "at_most",
                        "PT20M"));
    }

    @Test
    void writesTheLivesOfParagraphs() {
        Map<String, Object> blame = read(json.blame(SampleReports.blame()));

        assertThat(blame)
                .containsEntry("schema", "pressdiff.blame/1")
                .containsEntry("version", 8)
                .containsEntry("versions", 8)
                .containsEntry("redacted", List.of(7))
                .containsEntry("rederived", List.of(8))
                .containsEntry("gone_left_out", 0);
        assertThat(list(blame, "paragraphs")).hasSize(3);
        assertThat(list(blame, "gone")).hasSize(2);
        Map<String, Object> quay = object(list(blame, "paragraphs").get(2));
        assertThat(quay)
                .containsEntry("paragraph", 2)
                .containsEntry("text", "The new quay takes two ships.")
                .containsEntry("first_seen", arrival(1, null, "2026-11-23T10:00:00Z"))
                .containsEntry("last_changed", arrival(3, "2026-11-23T11:50:00Z", "2026-11-23T12:00:00Z"))
                .containsEntry("changes", 2)
                .containsEntry("gone", null);
        assertThat(list(quay, "steps").get(1))
                .isEqualTo(map(
                        "kind",
                        "edited",
                        "moved",
                        false,
                        "version",
                        2,
                        "after",
                        "2026-11-23T10:50:00Z",
                        "before",
                        "2026-11-23T11:00:00Z",
                        "certainty",
                        "exact",
                        "text",
                        "The new quay takes three ships.",
                        "from",
                        List.of(0),
                        "classes",
                        List.of("number"),
                        "reasons",
                        List.of("two -> three")));
    }

    @Test
    void writesWhereAPhraseStandsAndStood() {
        Map<String, Object> search = read(json.search(SampleReports.search()));

        assertThat(search)
                .containsEntry("schema", "pressdiff.search/1")
                .containsEntry("text", "two ships")
                .containsEntry("pages_searched", 1)
                .containsEntry("versions_searched", 4)
                .containsEntry("left_out", 0);
        Map<String, Object> page = object(list(search, "pages").get(0));
        assertThat(page).containsEntry("redacted", List.of(3)).containsEntry("versions", 4);
        assertThat(list(page, "places")).hasSize(2);
        assertThat(object(list(page, "places").get(0)))
                .containsEntry("since", arrival(1, null, "2026-11-23T10:00:00Z"))
                .containsEntry("gone", arrival(2, "2026-11-23T10:50:00Z", "2026-11-23T11:00:00Z"));
        assertThat(object(list(page, "places").get(1))).containsEntry("gone", null);
    }

    private static Map<String, Object> arrival(int version, @Nullable String after, String before) {
        return map("version", version, "after", after, "before", before, "certainty", "exact");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static Map<String, Object> change(String kind, boolean moved, List<Integer> before, List<Integer> after) {
        return map(
                "kind",
                kind,
                "moved",
                moved,
                "old",
                before,
                "new",
                after,
                "classes",
                List.of(),
                "reasons",
                List.of(),
                "severity",
                null,
                "coarse",
                false);
    }

    private static Map<String, Object> map(@Nullable Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(String.valueOf(entries[i]), entries[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> document, String name) {
        return (Map<String, Object>) Objects.requireNonNull(document.get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> document, String name) {
        return (List<Object>) Objects.requireNonNull(document.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            Map<String, Object> document = (Map<String, Object>) Objects.requireNonNull(value(parser));
            assertThat(parser.nextToken()).isNull();
            return document;
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    assertThat(map).doesNotContainKey(name);
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }
}
