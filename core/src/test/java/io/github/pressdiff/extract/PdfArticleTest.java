package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.page.PageUrl;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the places of letters on pages to paragraphs. All files are made here, with made-up text. */
class PdfArticleTest {

    private static final String FIRST =
            "The harbour office of Norrhaven has answered the questions that reached it after the"
                    + " storm of last week, and will go on to answer those that are still to come. The quay stays closed until the"
                    + " divers have looked at all of its piles.";
    private static final String SECOND =
            "The repair will cost 412 million crowns, of which 350 million come from the fund for"
                    + " the coast. Work begins in March and is to end before the ships of the autumn come in, unless the ice is"
                    + " late to leave the bay.";
    private static final String THIRD =
            "The office asks all captains to call before they enter, since the lights of the"
                    + " northern mole are out of order and the pilot boat cannot go out in a swell of more than two metres.";

    @Test
    void findsTitleHeadingsAndParagraphs() {
        PdfSheet sheet = new PdfSheet()
                .heading("Harbour office answers questions", 20)
                .paragraph("Norrhaven, 2 March 2026")
                .paragraph(FIRST)
                .heading("What it costs", 13)
                .paragraph(SECOND)
                .boldParagraph("Question: When will the northern mole have its lights again?")
                .paragraph("Answer: In two weeks. " + THIRD)
                .paragraph("To be continued...");

        Article article = article(sheet);

        assertThat(article.title()).isEqualTo("Harbour office answers questions");
        assertThat(shown(article))
                .containsExactly(
                        "heading title: Harbour office answers questions",
                        "paragraph dateline: Norrhaven, 2 March 2026",
                        "paragraph body: " + FIRST,
                        "heading body: What it costs",
                        "paragraph body: " + SECOND,
                        "paragraph question: Question: When will the northern mole have its lights again?",
                        "paragraph answer: Answer: In two weeks. " + THIRD,
                        "paragraph marker: To be continued...");
    }

    @Test
    void partsParagraphsByIndentWhereNoGapStandsBetweenThem() {
        PdfSheet sheet = new PdfSheet();
        for (String text : List.of(FIRST, SECOND, THIRD)) {
            sheet.paragraph(text, PdfSheet.LEFT, PdfSheet.WIDTH, 18).at(sheet.y() - 7);
        }

        assertThat(texts(article(sheet))).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void leavesOutWhatStandsAtTheSamePlaceOfMostPages() {
        PdfSheet sheet = new PdfSheet();
        for (int number = 1; number <= 4; number++) {
            if (number > 1) {
                sheet.newPage();
            }
            sheet.line("Harbour office of Norrhaven, release 12/2026", 70, 40)
                    .paragraph("On page " + number + " stands this. " + FIRST)
                    .line("Page " + number + " of 4", 280, 800)
                    .line("- " + number + " -", 300, 815);
        }

        assertThat(texts(article(sheet)))
                .containsExactly(
                        "On page 1 stands this. " + FIRST,
                        "On page 2 stands this. " + FIRST,
                        "On page 3 stands this. " + FIRST,
                        "On page 4 stands this. " + FIRST);
    }

    @Test
    void keepsALineThatStandsOnOnePageOnly() {
        PdfSheet sheet = new PdfSheet().line("For immediate release", 70, 40).paragraph(FIRST);
        sheet.newPage().line("Corrected on 3 March 2026", 70, 40).paragraph(SECOND);

        assertThat(texts(article(sheet)))
                .containsExactly("For immediate release", FIRST, "Corrected on 3 March 2026", SECOND);
    }

    @Test
    void joinsAParagraphThatGoesOnOnTheNextPage() {
        int half = FIRST.indexOf("and will go on");
        PdfSheet sheet = new PdfSheet().at(700).line("7", 300, 815);
        sheet.paragraph(SECOND).paragraph(FIRST.substring(0, half - 1));
        sheet.newPage().line("8", 300, 815).paragraph(FIRST.substring(half)).paragraph(THIRD);

        assertThat(texts(article(sheet))).containsExactly(SECOND, FIRST, THIRD);
    }

    @Test
    void doesNotJoinParagraphsThatEndAndBeginWithThePage() {
        PdfSheet sheet = new PdfSheet().paragraph(FIRST);
        sheet.newPage().paragraph(SECOND);

        assertThat(texts(article(sheet))).containsExactly(FIRST, SECOND);
    }

    @Test
    void readsColumnAfterColumnBelowATitleThatSpansBoth() {
        PdfSheet sheet = new PdfSheet().heading("A title that stands over both of the columns", 18);
        float top = sheet.y() + 10;
        sheet.at(top).paragraph(FIRST, 70, 215, 0).paragraph(SECOND, 70, 215, 0);
        sheet.at(top).paragraph(THIRD, 310, 215, 0).paragraph("A last word. " + SECOND, 310, 215, 0);

        assertThat(texts(article(sheet)))
                .containsExactly(
                        "A title that stands over both of the columns", FIRST, SECOND, THIRD, "A last word. " + SECOND);
    }

    /** Seen with a browser's print: columns of three lines, twelve points apart, below a table with cells over the strip. */
    @Test
    void findsShortColumnsOfUnequalLengthBelowATable() {
        PdfSheet sheet = new PdfSheet();
        for (String cell : List.of("Item", "Quay", "Mole")) {
            sheet.line(cell, 70, sheet.y())
                    .line("2025, all of it", 280, sheet.y())
                    .at(sheet.y() + 16);
        }
        float top = sheet.y() + 10;
        sheet.at(top).paragraph(FIRST + " " + SECOND, 70, 215, 0);
        sheet.at(top + 5).paragraph(THIRD, 297, 228, 0);
        sheet.at(top + 200).paragraph(SECOND);

        assertThat(texts(article(sheet)))
                .containsExactly(
                        "Item\t2025, all of it",
                        "Quay\t2025, all of it",
                        "Mole\t2025, all of it",
                        FIRST + " " + SECOND,
                        THIRD,
                        SECOND);
    }

    @Test
    void keepsEachEntryOfTheContentsAndEachLineOfAnAddress() {
        PdfSheet sheet = new PdfSheet().paragraph(FIRST);
        for (String line : List.of(
                "1 Quay ............................................................. 2",
                "2 Mole ............................................................. 4",
                "Harbour office",
                "press@example.org")) {
            sheet.line(line, 70, sheet.y()).at(sheet.y() + 14);
        }

        assertThat(texts(article(sheet)))
                .containsExactly(
                        FIRST,
                        "1 Quay ............................................................. 2",
                        "2 Mole ............................................................. 4",
                        "Harbour office",
                        "press@example.org");
    }

    /** What a page shows from the left to the right, as Arabic and Hebrew are read. */
    @Test
    void readsFromRightToLeftWhereTheLettersDo() {
        String[] shown = {".", "c", "b", "a", " ", "\u05d3", "\u05d2", " ", "1", "2", " ", "\u05d1", "\u05d0"};
        String[] mixed = {"a", "b", " ", "\u05d1", "\u05d0", " ", "c", "d", "."};

        assertThat(inReadingOrder(shown)).isEqualTo("\u05d0\u05d1 12 \u05d2\u05d3 cba.");
        assertThat(inReadingOrder(mixed)).isEqualTo("ab \u05d0\u05d1 cd.");
    }

    private static String inReadingOrder(String... shown) {
        List<Glyph> glyphs = IntStream.range(0, shown.length)
                .mapToObj(i -> new Glyph(shown[i], i * 5, i * 5 + 5, 80, 10, 3, false, 0))
                .toList();
        return VisualOrder.toReading(glyphs).stream().map(Glyph::text).collect(Collectors.joining());
    }

    @Test
    void readsTablesRowByRow() {
        PdfSheet sheet = new PdfSheet().paragraph(FIRST);
        float top = sheet.y() + 20;
        String[][] rows = {{"Item", "2025", "2026"}, {"Quay", "12", "350"}, {"Mole and lights", "8", "62"}};
        for (String[] row : rows) {
            sheet.line(row[0], 70, top).line(row[1], 250, top).line(row[2], 350, top);
            top += 16;
        }
        sheet.at(top + 20).paragraph(SECOND);

        assertThat(shown(article(sheet)))
                .containsExactly(
                        "paragraph body: " + FIRST,
                        "table_row body: Item\t2025\t2026",
                        "table_row body: Quay\t12\t350",
                        "table_row body: Mole and lights\t8\t62",
                        "paragraph body: " + SECOND);
    }

    @Test
    void takesBulletsAndNumbersForItems() {
        PdfSheet sheet = new PdfSheet().paragraph("The office has three rules for captains:");
        for (String item : List.of(THIRD, "Stay outside at night.", "Answer at once.")) {
            sheet.line("\u2022", 72, sheet.y()).paragraph(item, 90, 400, 0).at(sheet.y() - 7);
        }
        sheet.at(sheet.y() + 7).paragraph("1. Call before you enter.").paragraph("2. Stay outside at night.");

        assertThat(shown(article(sheet)))
                .containsExactly(
                        "paragraph body: The office has three rules for captains:",
                        "list_item body: " + THIRD,
                        "list_item body: Stay outside at night.",
                        "list_item body: Answer at once.",
                        "list_item body: 1. Call before you enter.",
                        "list_item body: 2. Stay outside at night.");
    }

    @Test
    void mendsWordsThatAreParted() {
        PdfSheet sheet = new PdfSheet()
                .paragraph(
                        "A well-known rule, and a long-term plan, stand here for all who want to read them on this line.");
        float y = sheet.y();
        sheet.line("The harbour office has published its answers to the ques-", 70, y)
                .line("tions of the council, and says that the plan is a long-", 70, y + 14)
                .line("term one, made with the office of Sankt Jakob-", 70, y + 28)
                .line("Nord for the years from 2026\u2013", 70, y + 42)
                .line("2031 and after that.", 70, y + 56);

        assertThat(texts(article(sheet)))
                .last()
                .isEqualTo("The harbour office has published its answers to the questions of the council, and says that"
                        + " the plan is a long-term one, made with the office of Sankt Jakob-Nord for the years from"
                        + " 2026\u20132031 and after that.");
    }

    @Test
    void findsLinksAndResolvesThem() {
        PdfSheet sheet = new PdfSheet();
        String before = "Details stand on the page of ";
        sheet.line(before + "the harbour office and nowhere else.", 70, 80)
                .link(70 + sheet.widthOf(before), 80, sheet.widthOf("the harbour office"), "/quay?year=2026")
                .line("Do not run this.", 70, 110)
                .link(70, 110, 60, "javascript:alert(1)");

        Article article = read(sheet.bytes(), PageUrl.parse("https://example.org/press/release.pdf"))
                .article();

        assertThat(article.paragraphs().get(0).links())
                .containsExactly(new Link("the harbour office", "https://example.org/quay?year=2026"));
        assertThat(article.paragraphs().get(1).links()).isEmpty();
    }

    @Test
    void prefersTheTitleOfTheFileToALargerLetterheadWhenItCanBeSeen() {
        PdfSheet sheet = new PdfSheet()
                .heading("PRESS RELEASE", 30)
                .heading("Harbour office answers questions", 18)
                .paragraph(FIRST);
        sheet.information().setTitle("Harbour Office answers questions - Norrhaven");

        assertThat(article(sheet).title()).isEqualTo("Harbour office answers questions");
    }

    @Test
    void doesNotBelieveATitleThatNobodySees() {
        PdfSheet sheet =
                new PdfSheet().heading("Harbour office answers questions", 18).paragraph(FIRST);
        sheet.information().setTitle("Microsoft Word - template_old.doc");

        assertThat(article(sheet).title()).isEqualTo("Harbour office answers questions");
    }

    @Test
    void takesTheDayOfTheDatelineRatherThanThatOfTheFile() {
        PdfSheet sheet = new PdfSheet().paragraph("Norrhaven, 2 March 2026").paragraph(FIRST);
        sheet.information().setCreationDate(calendar(2026, Calendar.FEBRUARY, 27));
        sheet.information().setModificationDate(calendar(2026, Calendar.MARCH, 4));

        Article article = article(sheet);

        assertThat(article.metadata().published()).isEqualTo("2026-03-02");
        assertThat(article.metadata().modified()).isEqualTo("2026-03-04T09:30:00+01:00");
    }

    @Test
    void takesTheTimeOfTheFileWhenTheDatelineAgreesOrIsMissing() {
        PdfSheet agreeing = new PdfSheet().paragraph("Norrhaven, 2 March 2026").paragraph(FIRST);
        agreeing.information().setCreationDate(calendar(2026, Calendar.MARCH, 2));
        PdfSheet missing = new PdfSheet().paragraph(FIRST);
        missing.information().setCreationDate(calendar(2026, Calendar.MARCH, 2));

        assertThat(article(agreeing).metadata().published()).isEqualTo("2026-03-02T09:30:00+01:00");
        Article undated = article(missing);
        assertThat(undated.metadata().published()).isEqualTo("2026-03-02T09:30:00+01:00");
        assertThat(undated.metadata().modified()).isNull();
    }

    @Test
    void readsTheDatesThatFilesWrite() {
        assertThat(PdfDate.read("D:20260302093000+01'00'")).contains("2026-03-02T09:30:00+01:00");
        assertThat(PdfDate.read("D:20260302093000Z")).contains("2026-03-02T09:30:00Z");
        assertThat(PdfDate.read("D:20260302093000")).contains("2026-03-02T09:30:00");
        assertThat(PdfDate.read("20260302")).contains("2026-03-02");
        assertThat(PdfDate.read("D:20261302")).isEmpty();
        assertThat(PdfDate.read("Monday")).isEmpty();
    }

    @Test
    void givesTheSameArticleEachTime() {
        byte[] bytes = new PdfSheet().heading("A title", 18).paragraph(FIRST).bytes();

        assertThat(read(bytes, null)).isEqualTo(read(bytes, null));
    }

    private static Calendar calendar(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("GMT+01:00"));
        calendar.clear();
        calendar.set(year, month, day, 9, 30);
        return calendar;
    }

    private static Article article(PdfSheet sheet) {
        Extraction extraction = read(sheet.bytes(), null);
        assertThat(extraction.refusal()).isNull();
        return extraction.article();
    }

    private static Extraction read(byte[] bytes, @Nullable PageUrl url) {
        return ArticleExtractor.ofDefaults().extract(Source.ofPdf(Body.of(bytes), url));
    }

    private static List<String> texts(Article article) {
        return article.paragraphs().stream().map(Paragraph::text).toList();
    }

    private static List<String> shown(Article article) {
        return article.paragraphs().stream()
                .map(paragraph ->
                        paragraph.block().label() + " " + paragraph.role().label() + ": " + paragraph.text())
                .toList();
    }
}
