package io.github.pressdiff.classify;

import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Paragraphs that stand below a release and are no part of it. The beginnings are in the resource {@code footer-lines.txt};
 * a page that names its boilerplate is believed.
 */
final class FooterLines {

    /** A contact or share line is short; a longer paragraph that begins with such words is text. */
    private static final int LONGEST = 200;

    private static final List<String> BEGINNINGS = ResourceLines.of("footer-lines.txt").stream()
            .filter(line -> !line.startsWith("["))
            .map(FooterLines::folded)
            .toList();

    private FooterLines() {}

    /** Tells whether a paragraph is boilerplate, or reads like the first line of a footer. */
    static boolean isFooter(Paragraph paragraph) {
        return paragraph.role() == Role.BOILERPLATE || (paragraph.role() == Role.BODY && opensFooter(paragraph.text()));
    }

    private static boolean opensFooter(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String line = folded(text);
        return BEGINNINGS.stream().anyMatch(beginning -> beginsWith(line, beginning)) || line.startsWith("©");
    }

    private static boolean beginsWith(String line, String beginning) {
        if (!line.startsWith(beginning)) {
            return false;
        }
        String rest = line.substring(beginning.length());
        if (rest.isEmpty() || beginning.endsWith(":") || rest.startsWith(":")) {
            return true;
        }
        boolean severalWords = beginning.indexOf(' ') > 0;
        return severalWords && !Character.isLetterOrDigit(rest.codePointAt(0));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u00A0', ' ')
                .replace(" :", ":")
                .strip();
    }
}
