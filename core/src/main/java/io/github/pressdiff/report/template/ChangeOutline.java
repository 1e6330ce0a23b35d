package io.github.pressdiff.report.template;

import java.util.List;

/**
 * What there is to say about one comparison.
 *
 * @param name what was compared: "old.html and new.html", "https://example.org/statement, versions 2 and 3"
 * @param title the new article's title, or the name when it has none
 * @param summary the whole in one line
 * @param facts sources, edit window, continuation, declaration, in this order
 * @param edits the changes to the text already published, in the order of the text
 * @param keptAfter how many unchanged paragraphs follow the last edit; all of them when there is no edit
 * @param continuation the paragraphs that continue the text
 * @param volatileLines the changes in lines that change all the time, in the order of the text
 * @param text the whole new text with the changes in place
 */
public record ChangeOutline(
        String name,
        String title,
        String summary,
        List<Fact> facts,
        List<ChangeEntry> edits,
        int keptAfter,
        List<ChangeEntry> continuation,
        List<ChangeEntry> volatileLines,
        List<Passage> text) {

    /** The heading above the changes in lines that change all the time. */
    public static final String VOLATILE = "Volatile lines";

    public ChangeOutline {
        facts = List.copyOf(facts);
        edits = List.copyOf(edits);
        continuation = List.copyOf(continuation);
        volatileLines = List.copyOf(volatileLines);
        text = List.copyOf(text);
    }

    /** Returns the heading of the continuation: "Continued with 4 paragraphs". */
    public String continuationHeading() {
        return "Continued with " + count(continuation.size());
    }

    /** Returns a number of paragraphs in words: "1 paragraph", "4 paragraphs". */
    public static String count(int paragraphs) {
        return paragraphs == 1 ? "1 paragraph" : paragraphs + " paragraphs";
    }

    /** Returns the line that stands for unchanged paragraphs: "… 12 paragraphs unchanged …". */
    public static String keptLine(int paragraphs) {
        return "… " + count(paragraphs) + " unchanged …";
    }
}
