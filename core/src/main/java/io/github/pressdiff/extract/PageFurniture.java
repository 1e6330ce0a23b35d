package io.github.pressdiff.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Leaves out the headers, footers and page numbers of a PDF file: what stands at the same place of most of its pages. */
final class PageFurniture {

    /** The part of a page's height, above and below, in which furniture stands. */
    private static final float EDGE = 0.15f;

    /** Places that are no further apart are the same. In points. */
    private static final float SAME_PLACE = 4;

    /** The most characters of a line that may count the pages; a longer one with another number is another line. */
    private static final int COUNTED = 60;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    /** A line of the text may hold nothing but numbers; a page's own is one, or one of how many: "3", "- 3 -", "3 / 12". */
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\P{L}{0,3}#(?:\\s?[/|]\\s?#)?\\P{L}{0,3}");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private PageFurniture() {}

    /**
     * What furniture is known by: its words, each number in a short one written as "#", and where it stands.
     *
     * @param place the distance from the nearer of the page's upper and lower edge, in steps
     */
    private record Mark(String words, boolean isAbove, int place) {}

    /**
     * Returns the pages without it. It has to stand on two pages or more, and on a third of all: many files have one header for
     * left pages and one for right ones, and none on the first page.
     */
    static List<PdfPage> leftOut(List<PdfPage> pages) {
        Map<Mark, Integer> counts = new HashMap<>();
        for (PdfPage page : pages) {
            Set<Mark> ofPage = new HashSet<>();
            page.lines().forEach(line -> ofPage.addAll(marks(line, page)));
            ofPage.forEach(mark -> counts.merge(mark, 1, Integer::sum));
        }
        int most = Math.max(2, (pages.size() + 2) / 3);
        return pages.stream()
                .map(page -> new PdfPage(
                        inside(
                                page,
                                (line, above) -> marks(line, page).stream()
                                        .anyMatch(mark ->
                                                mark.isAbove() == above && counts.getOrDefault(mark, 0) >= most)),
                        page.width(),
                        page.height()))
                .toList();
    }

    /** Cuts furniture off from both ends; what looks like it behind a line of the text is text. */
    private static List<PdfLine> inside(PdfPage page, BiPredicate<PdfLine, Boolean> isFurniture) {
        List<PdfLine> lines = page.lines();
        int start = 0;
        while (start < lines.size() && isFurniture.test(lines.get(start), true)) {
            start++;
        }
        int end = lines.size();
        while (end > start && isFurniture.test(lines.get(end - 1), false)) {
            end--;
        }
        return lines.subList(start, end);
    }

    /** Returns two marks for a line near an edge, since a place may lie on the border of two steps; none for all others. */
    private static List<Mark> marks(PdfLine line, PdfPage page) {
        float below = page.height() - line.baseline();
        boolean isAbove = line.baseline() < below;
        float distance = isAbove ? line.baseline() : below;
        if (distance > EDGE * page.height()) {
            return List.of();
        }
        String text = Blanks.folded(line.text());
        String words = text.length() > COUNTED ? text : NUMBER.matcher(text).replaceAll("#");
        if (!LETTER.matcher(words).find() && !PAGE_NUMBER.matcher(words).matches()) {
            return List.of();
        }
        int step = (int) Math.floor(distance / SAME_PLACE);
        return List.of(
                new Mark(words, isAbove, 2 * step),
                new Mark(words, isAbove, 2 * Math.round(distance / SAME_PLACE) - 1));
    }
}
