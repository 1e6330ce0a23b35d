package io.github.pressdiff.report.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to know about a report: "Declaration: undeclared".
 *
 * @param label what it is about, capitalised: "Declaration"
 * @param text what there is to say, one line without a full stop; may be empty
 * @param quotes words of the page that show it; empty for none
 * @param evidence what it rests on, one line each; empty for none
 * @param address an http or https address that it is about; null for none
 */
public record Fact(
        String label,
        String text,
        List<String> quotes,
        List<String> evidence,
        @Nullable String address) {

    public Fact {
        quotes = List.copyOf(quotes);
        evidence = List.copyOf(evidence);
    }

    /** Returns a fact that is said in one line. */
    public static Fact of(String label, String text) {
        return new Fact(label, text, List.of(), List.of(), null);
    }

    /** Returns a fact that the page shows in its own words. */
    public static Fact quoting(String label, String text, List<String> quotes) {
        return new Fact(label, text, quotes, List.of(), null);
    }

    /**
     * Returns a fact about a source. Only an http or https address becomes an address, anything else stays text.
     *
     * @param text what to say beside it; may be empty
     */
    public static Fact ofSource(String label, String source, String text) {
        if (isWebAddress(source)) {
            return new Fact(label, text, List.of(), List.of(), source);
        }
        return of(label, text.isEmpty() ? source : source + ", " + text);
    }

    /** Returns the address, if any, and the text, joined by a comma. */
    public String line() {
        if (address == null) {
            return text;
        }
        return text.isEmpty() ? address : address + ", " + text;
    }

    /** Only ASCII that may stand in a URL (RFC 3986): what else an address holds could be made to look like another one. */
    private static boolean isWebAddress(String source) {
        return (source.startsWith("https://") || source.startsWith("http://"))
                && source.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0);
    }
}
