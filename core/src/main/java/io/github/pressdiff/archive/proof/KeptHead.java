package io.github.pressdiff.archive.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a chain as somebody kept it outside the store: in a report, a mail, a file. The chains of the store still have to
 * lead through it.
 *
 * @param chain which chain it belongs to
 * @param number where in it: the sequence of a check, the number of a record, or its position among those of its page; 0 or
 *     greater
 * @param hash the chain up to there: its first 16 to 64 hexadecimal digits, in lower case
 */
public record KeptHead(Chain chain, long number, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16,64}");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*evidence\\s*:");
    private static final Pattern BULLET = Pattern.compile("(?m)^\\s*[-*]\\s+");
    private static final Pattern BETWEEN = Pattern.compile("[,;.\u2026]+|(?=\\b(?:check|record)\\b)");
    private static final Pattern HEAD =
            Pattern.compile("(check|record)\\s+([0-9]{1,18})(\\s+of\\s+the\\s+page)?\\s*:?\\s+([0-9a-f\\s]+)");

    /** What a head is the end of. */
    public enum Chain {
        /** The chain over all checks. */
        CHECKS,
        /** The chain over the records of all pages. */
        RECORDS,
        /** The chain over the records of one page; which one it is, the hash says. */
        PAGE
    }

    /** @throws IllegalArgumentException if the number is negative or the hash is no beginning of a SHA-256 */
    public KeptHead {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not 16 to 64 hexadecimal digits: " + hash);
        }
    }

    /**
     * Reads heads as reports and seals show them: {@code check 4120 3f2a…}, {@code record 12 9bc1…}, {@code record 3 of the page
     * 77d0…}, or several of them with commas, semicolons or line ends between. A hash may be shortened to 16 digits, and be
     * broken by line ends; the word {@code Evidence:} may stand before all, a colon after a number.
     *
     * @return one or more
     * @throws IllegalArgumentException if it is something else
     */
    public static List<KeptHead> parse(String text) {
        String plain = BULLET.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        plain = HEADING.matcher(plain).replaceFirst("");
        List<KeptHead> heads = new ArrayList<>();
        for (String part : BETWEEN.split(plain, -1)) {
            if (!part.isBlank()) {
                heads.add(one(part.strip(), text));
            }
        }
        if (heads.isEmpty()) {
            throw noHead(text);
        }
        return List.copyOf(heads);
    }

    private static KeptHead one(String part, String text) {
        Matcher head = HEAD.matcher(part);
        if (!head.matches()) {
            throw noHead(text);
        }
        boolean isOfPage = head.group(3) != null;
        String hash = head.group(4).replaceAll("\\s", "");
        if (!HASH.matcher(hash).matches() || (isOfPage && head.group(1).equals("check"))) {
            throw noHead(text);
        }
        Chain chain = head.group(1).equals("check") ? Chain.CHECKS : isOfPage ? Chain.PAGE : Chain.RECORDS;
        return new KeptHead(chain, Long.parseLong(head.group(2)), hash);
    }

    private static IllegalArgumentException noHead(String text) {
        return new IllegalArgumentException("not the end of a chain as a report shows it, such as"
                + " 'check 4120 3f2a...' with 16 or more digits of the hash: " + text);
    }

    /** Returns it as a report shows it. */
    @Override
    public String toString() {
        return (chain == Chain.CHECKS ? "check " : "record ")
                + number
                + (chain == Chain.PAGE ? " of the page " : " ")
                + hash;
    }

    /** Tells whether a chain is this one where it has the number. */
    boolean fits(byte[] other) {
        return Sha256.hex(other).startsWith(hash);
    }
}
