package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How far a store has come: what it must still hold when it is opened the next time.
 *
 * @param marks one for each table to which rows are only added
 */
record StoreHead(List<Mark> marks) {

    private static final String FORMAT = "pressdiff.head/1";
    private static final Pattern LINE = Pattern.compile(FORMAT + "((?: \\S{1,120})*) ([0-9a-f]{8})\\s*");
    private static final Pattern MARK = Pattern.compile("([a-z_]{1,40})=(\\d{1,18})(?:/([0-9a-f]{1,64}))?");

    StoreHead {
        marks = List.copyOf(marks);
    }

    /**
     * How far one table has come.
     *
     * @param table its name
     * @param reached the greatest number in it; 0 when it is empty
     * @param chain the hash of the chain at that number in hexadecimal digits; empty where there is none
     */
    record Mark(String table, long reached, String chain) {

        @Override
        public String toString() {
            return table + "=" + reached + (chain.isEmpty() ? "" : "/" + chain);
        }
    }

    /** Returns the head in one line, which ends with its own check sum (CRC-32). */
    String line() {
        StringBuilder line = new StringBuilder(FORMAT);
        marks.forEach(mark -> line.append(' ').append(mark));
        return line + " " + sum(line.toString());
    }

    /** Reads a head; empty when the text is none, as after a power cut before its first bytes were on the disk. */
    static Optional<StoreHead> parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches() || !sum(FORMAT + line.group(1)).equals(line.group(2))) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(line.group(1));
        while (mark.find()) {
            String chain = mark.group(3);
            marks.add(new Mark(mark.group(1), Long.parseLong(mark.group(2)), chain == null ? "" : chain));
        }
        return Optional.of(new StoreHead(marks));
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(US_ASCII));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
