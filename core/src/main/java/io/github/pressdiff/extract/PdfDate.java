package io.github.pressdiff.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that PDF files give for themselves: "D:20260302093000+01'00'" (ISO 32000-1, section 7.9.4). */
final class PdfDate {

    private static final Pattern DATE = Pattern.compile("(?:D:)?(\\d{4})(\\d{2})(?:(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?"
            + "(?:([Zz])(?:00'?00'?)?|([+-]\\d{2})'?(\\d{2})?'?)?)?)?");

    private PdfDate() {}

    /** Returns a date in ISO 8601, as precise as it was written, without a zone when none was; empty when it is none. */
    static Optional<String> read(String written) {
        Matcher date = DATE.matcher(written.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        StringBuilder iso = new StringBuilder(date.group(1)).append('-').append(date.group(2));
        if (date.group(3) != null) {
            iso.append('-').append(date.group(3));
        }
        if (date.group(4) != null) {
            iso.append('T').append(date.group(4)).append(':').append(date.group(5));
            iso.append(date.group(6) == null ? "" : ":" + date.group(6));
        }
        if (date.group(7) != null) {
            iso.append('Z');
        } else if (date.group(8) != null) {
            iso.append(date.group(8)).append(':').append(date.group(9) == null ? "00" : date.group(9));
        }
        return IsoDate.read(iso.toString());
    }
}
