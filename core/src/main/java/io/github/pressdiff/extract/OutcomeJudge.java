package io.github.pressdiff.extract;

import io.github.pressdiff.extract.ExtractionOutcome.Kind;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Says whether what was read of a source is all that it has to say; the gravest finding counts. */
final class OutcomeJudge {

    /** How many characters are looked at to tell text from other data. */
    private static final int SAMPLE = 8_192;

    /** A text in which more characters of a hundred are none of a text is none. */
    private static final int ODD_PERCENT = 10;

    private static final int MAX_FRAMES = 5;

    private static final int MAX_ADDRESS = 100;

    private OutcomeJudge() {}

    /**
     * Returns the outcome of a page.
     *
     * @param source its characters
     */
    static ExtractionOutcome ofPage(String source, Document document, boolean isCutShort, boolean isEmpty) {
        ExtractionOutcome text = ofText(source, isCutShort, isEmpty);
        if (text.kind() == Kind.NOT_TEXT || text.kind() == Kind.CUT_SHORT) {
            return text;
        }
        String data = isEmpty ? null : dataIn(source, document);
        if (data != null) {
            return new ExtractionOutcome(Kind.NOT_TEXT, data);
        }
        Optional<String> swallowed = UnclosedPart.in(source, document);
        if (swallowed.isPresent()) {
            return new ExtractionOutcome(Kind.DAMAGED, swallowed.get());
        }
        List<Element> frames = isEmpty ? document.select("frameset frame") : List.of();
        return frames.isEmpty() ? text : new ExtractionOutcome(Kind.FRAMESET, framesIn(frames));
    }

    /** Returns the outcome of a PDF file. */
    static ExtractionOutcome ofPdf(PdfReading reading) {
        Refusal refusal = reading.refusal();
        if (refusal != null) {
            return new ExtractionOutcome(Kind.REFUSED, refusal.detail());
        }
        return reading.isCutShort() ? cutShort() : ExtractionOutcome.complete();
    }

    /** Returns the outcome of a plain text. */
    static ExtractionOutcome ofText(String source, boolean isCutShort, boolean isEmpty) {
        if (isCutShort) {
            return cutShort();
        }
        int sample = Math.min(SAMPLE, source.length());
        int odd = 0;
        for (int i = 0; i < sample; i++) {
            odd += isOdd(source.charAt(i)) ? 1 : 0;
        }
        if (odd * 100L > (long) sample * ODD_PERCENT) {
            return new ExtractionOutcome(
                    Kind.NOT_TEXT, odd + " of its first " + sample + " characters are none of a text");
        }
        if (isEmpty) {
            return new ExtractionOutcome(Kind.NO_TEXT, source.isEmpty() ? "it is empty" : "it shows no text");
        }
        return ExtractionOutcome.complete();
    }

    private static ExtractionOutcome cutShort() {
        return new ExtractionOutcome(Kind.CUT_SHORT, "it has more than " + Limits.PARAGRAPHS + " paragraphs");
    }

    /** Controls but blanks and line ends, and what stands for bytes that could not be decoded. */
    private static boolean isOdd(char c) {
        return c == '\uFFFD' || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    /** Returns why a source is no page but an object or array of data (RFC 8259); null when it is not. */
    private static @Nullable String dataIn(String source, Document document) {
        boolean tagged =
                document.body().firstElementChild() != null || document.head().firstElementChild() != null;
        String text = tagged ? "" : source.strip();
        if (text.length() < 2) {
            return null;
        }
        String ends = text.charAt(0) + "" + text.charAt(text.length() - 1);
        boolean data = (ends.equals("{}") && text.indexOf('"') > 0) || (ends.equals("[]") && text.indexOf('{') > 0);
        return data ? "it has no element, and begins and ends as JSON does" : null;
    }

    private static String framesIn(List<Element> frames) {
        List<String> addresses = frames.stream()
                .map(frame -> frame.absUrl("src").isEmpty() ? frame.attr("src") : frame.absUrl("src"))
                .map(address -> Blanks.folded(address.substring(0, Math.min(MAX_ADDRESS, address.length()))))
                .filter(address -> !address.isEmpty())
                .limit(MAX_FRAMES)
                .toList();
        int more = frames.size() - addresses.size();
        String named = addresses.isEmpty() ? "" : ": " + String.join(", ", addresses);
        return "its text is in " + frames.size() + (frames.size() == 1 ? " frame" : " frames") + named
                + (named.isEmpty() || more == 0 ? "" : " and " + more + " more");
    }
}
