package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/** Comparisons written and read as lines of text. */
final class DiffText {

    private DiffText() {}

    static ArticleDiff diff(List<String> before, List<String> after) {
        return ArticleDiffer.ofDefaults().diff(article(before), article(after));
    }

    static Article article(List<String> texts) {
        return Article.of(texts.stream().map(Paragraph::of).toList());
    }

    /** All changes that change anything: "modified [0] [1]", "kept, moved [0] [2]". */
    static List<String> changes(List<String> before, List<String> after) {
        return diff(before, after).changes().stream()
                .filter(ParagraphChange::isChange)
                .map(DiffText::line)
                .toList();
    }

    static String line(ParagraphChange change) {
        String kind = change.kind().label() + (change.moved() ? ", moved" : "");
        return kind + " " + change.oldIndexes() + " " + change.newIndexes();
    }

    /** The pieces of a change: "The [-old-]{+new+} quay", with "⏎" for a line feed. */
    static String words(ParagraphChange change) {
        return words(change.words());
    }

    /** The same of two texts. */
    static String words(String before, String after) {
        return words(WordDiff.of(before, after).pieces());
    }

    private static String words(List<WordChange> words) {
        return words.stream().map(DiffText::shown).collect(Collectors.joining());
    }

    private static String shown(WordChange word) {
        String text = word.text().replace('\n', '⏎');
        return switch (word.kind()) {
            case EQUAL -> text;
            case DELETED -> "[-" + text + "-]";
            case INSERTED -> "{+" + text + "+}";
        };
    }
}
