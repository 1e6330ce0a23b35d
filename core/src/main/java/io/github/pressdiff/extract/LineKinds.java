package io.github.pressdiff.extract;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells what single lines are, by their words alone; where they stand is for others to judge. */
final class LineKinds {

    private static final int DATELINE_LENGTH = 240;

    /** The most words of a dateline beside its date, when it does not say that it is one. */
    private static final int DATELINE_WORDS = 8;

    private static final int NOTICE_LENGTH = 80;

    /** The most characters of a paragraph in which it is looked for what was changed. */
    private static final int CHANGE_LENGTH = 2_000;

    /** The most characters between a notice's label and its colon: "UPDATE, 18 November:". */
    private static final int NOTICE_GAP = 40;

    private static final int TAIL_LINE_WORDS = 14;

    /** The most words of a note on rights or distribution. */
    private static final int CLOSING_WORDS = 80;

    /** The most characters of a label that announces other pages. */
    private static final int RELATED_LENGTH = 60;

    private static final int ABOUT_WORDS = 10;

    /** The most words of a line that names who made a picture. */
    private static final int CREDIT_WORDS = 7;

    private static final String DASHES = "-\u2013\u2014*|\u00b7 ";

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,\\u00a0\\u202f ]*(?<![., ])");

    private static final Pattern DRAWN_RULE = Pattern.compile("[_=~\\-\u2013\u2014\u2015\u2500*\\s\u00a0]{3,}");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private LineKinds() {}

    /** Tells whether a line is furniture wherever it stands: "Share", "1,204 views", "3 hours ago". */
    static boolean isFurniture(String line) {
        if (line.length() > 60) {
            return false;
        }
        if (isDrawnRule(line)) {
            return true;
        }
        String normal = NUMBER.matcher(Labels.normal(line)).replaceAll("#");
        return Labels.shipped().furniture().contains(stripped(withoutDashes(normal)));
    }

    private static String withoutDashes(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && DASHES.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && DASHES.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }

    /** Tells whether a line is drawn of characters, where other pages have an {@code hr}; one that says "the end" is none. */
    private static boolean isDrawnRule(String line) {
        return DRAWN_RULE.matcher(line).matches() && MarkerPhrases.kindOf(line).isEmpty();
    }

    /** Tells whether a line names a full date and little else, or says how it was distributed. */
    static boolean isDateline(String line) {
        if (line.length() > DATELINE_LENGTH || !WrittenDate.isIn(line)) {
            return false;
        }
        String normal = Labels.normal(line);
        boolean distributed = Labels.shipped().distributed().stream().anyMatch(normal::contains);
        return distributed
                ? normal.contains("|") || Words.count(line) <= 2 * DATELINE_WORDS
                : !endsSentence(line) && Words.count(WrittenDate.without(line)) <= DATELINE_WORDS;
    }

    /** Tells whether a line says something about the article itself: "Updated: ...", "CORRECTION, 3 May: ...". */
    static boolean isNotice(String text) {
        String normal = Labels.normal(text.substring(0, Math.min(text.length(), 2 * NOTICE_LENGTH)));
        boolean bracketed = normal.startsWith("(") || normal.startsWith("[");
        String line = bracketed ? normal.substring(1).strip() : normal;
        return Labels.shipped().notices().stream().anyMatch(label -> isNotice(line, label, bracketed));
    }

    /** Tells whether a paragraph at the top says what was changed in the text below it. */
    static boolean tellsOfChange(String text) {
        String normal = Labels.normal(text.substring(0, Math.min(text.length(), CHANGE_LENGTH)));
        return Labels.shipped().noticeParts().stream().anyMatch(normal::contains);
    }

    private static boolean isNotice(String line, String label, boolean bracketed) {
        if (!line.startsWith(label)) {
            return false;
        }
        String rest = line.substring(label.length());
        if (rest.isBlank() || ")]:：".indexOf(rest.strip().charAt(0)) >= 0) {
            return true;
        }
        boolean wordEnds = !Character.isLetterOrDigit(rest.charAt(0)) || WrittenDate.isIn(rest);
        if (!wordEnds) {
            return false;
        }
        int colon = Math.max(rest.indexOf(':'), rest.indexOf('：'));
        boolean labelled = colon > 0
                && colon <= NOTICE_GAP
                && DIGIT.matcher(rest.substring(0, colon)).find();
        return bracketed
                || labelled
                || (line.length() <= NOTICE_LENGTH && WrittenDate.isIn(rest) && !endsSentence(line));
    }

    /** Tells whether a text begins with a line that heads the description of a publisher: "About Example Corp". */
    static boolean isAboutHeading(String text) {
        int feed = text.indexOf('\n');
        String line = feed < 0 ? text : text.substring(0, feed);
        return Words.count(line) <= ABOUT_WORDS
                && !endsSentence(line)
                && startsWithWord(Labels.normal(line), Labels.shipped().about());
    }

    /** Tells whether a line heads or gives a contact address: "Media contact:". */
    static boolean isContact(String text) {
        String line = Labels.normal(text.lines().findFirst().orElse(""));
        int colon = line.indexOf(':');
        Set<String> contacts = Labels.shipped().contacts();
        return contacts.contains(stripped(line))
                || (colon > 0 && contacts.contains(line.substring(0, colon).strip()));
    }

    /** Tells whether a short line closes a release: "SOURCE Example Corp", "© 2026 Example", "Distributed by ... unedited". */
    static boolean isClosing(String text) {
        String normal = Labels.normal(text);
        int words = Words.count(text);
        return (words <= CLOSING_WORDS && Labels.shipped().closings().stream().anyMatch(normal::contains))
                || (words <= TAIL_LINE_WORDS
                        && startsWithWord(normal, Labels.shipped().sources()));
    }

    /** Tells whether a line only announces other pages: "Related articles". */
    static boolean isRelatedHeading(String text) {
        return text.length() < RELATED_LENGTH
                && Labels.shipped().related().contains(stripped(withoutQuestion(Labels.normal(text))));
    }

    /** Tells whether a line begins as headings do that announce other pages, and may be one: "More from the harbour". */
    static boolean mayAnnounceOthers(String text) {
        return text.length() < RELATED_LENGTH
                && !endsSentence(withoutQuestion(text))
                && startsWithWord(Labels.normal(text), Labels.shipped().relatedBegins());
    }

    /** Some announce by asking: "Read already?" */
    private static String withoutQuestion(String text) {
        String line = text.strip();
        return line.endsWith("?") ? line.substring(0, line.length() - 1) : line;
    }

    /** Tells whether a line begins with a label that announces another page: "Read more: ...". */
    static boolean isRelatedLabelled(String text) {
        int start = text.startsWith("[") || text.startsWith("(") ? 1 : 0;
        int colon = text.indexOf(':', start);
        return colon > 0
                && colon < RELATED_LENGTH
                && Labels.shipped().related().contains(Labels.normal(text.substring(start, colon)));
    }

    /** Tells whether a short line says who made a picture: "Photo: Jane Doe", "© Example Press". */
    static boolean isCredit(String text) {
        if (text.length() > RELATED_LENGTH || Words.count(text) > CREDIT_WORDS || text.indexOf('\n') >= 0) {
            return false;
        }
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        return text.startsWith("©")
                || (colon > 0
                        && colon < text.length() - 1
                        && Labels.shipped().credits().contains(Labels.normal(text.substring(0, colon))));
    }

    /** Tells whether a line heads a list of what was changed: "Updates to this page". */
    static boolean isLogHeading(String text) {
        return text.length() < RELATED_LENGTH && Labels.shipped().logs().contains(stripped(Labels.normal(text)));
    }

    static boolean isContentsHeading(String text) {
        return text.length() < 40 && Labels.shipped().contents().contains(stripped(Labels.normal(text)));
    }

    private static boolean startsWithWord(String line, Set<String> labels) {
        return labels.stream()
                .anyMatch(label -> line.startsWith(label)
                        && (line.length() == label.length()
                                || !Character.isLetterOrDigit(line.charAt(label.length()))
                                || !Character.isLetter(label.charAt(label.length() - 1))));
    }

    private static boolean endsSentence(String line) {
        String text = line.strip();
        return (text.endsWith(".") && !text.endsWith("m."))
                || text.endsWith("?")
                || text.endsWith("!")
                || text.endsWith("。");
    }

    private static String stripped(String line) {
        int end = line.length();
        while (end > 0 && ":：.!›»>…".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip();
    }
}
