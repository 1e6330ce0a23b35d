package io.github.pressdiff.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a declared encoding in the first bytes of a page (HTML Standard, section 13.2.3.2, "prescan a byte stream to
 * determine its encoding"), in the XML declaration too. One use, one thread.
 */
final class MetaPrescan {

    private static final int REACH = 1024;
    private static final Pattern IN_CONTENT = Pattern.compile(
            "charset[\\t\\n\\f\\r ]*=[\\t\\n\\f\\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\\t\\n\\f\\r ;\"']+))");
    private static final Pattern XML_DECLARATION =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*(?:\"([^\">]*)\"|'([^'>]*)')[^>]*>");

    private final String head;
    private int position;

    private MetaPrescan(String head) {
        this.head = head;
    }

    /** Returns the encoding that the page declares; empty if it declares none, or none that is known. */
    static Optional<Charset> find(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, REACH), StandardCharsets.ISO_8859_1);
        MetaPrescan prescan = new MetaPrescan(head);
        return prescan.scan().or(() -> firstGroup(XML_DECLARATION.matcher(head)).flatMap(MetaPrescan::charset));
    }

    private Optional<Charset> scan() {
        while (position < head.length()) {
            if (head.startsWith("<!--", position)) {
                // The two dashes that open a comment may be the ones that close it: "<!-->".
                skipPast("-->", position + 2);
            } else if (startsTag("<meta", "\t\n\f\r /")) {
                position += "<meta".length();
                Optional<Charset> declared = readMeta();
                if (declared.isPresent()) {
                    return declared;
                }
            } else if (startsElement()) {
                skipElement();
            } else if (startsAny("<!", "</", "<?")) {
                skipPast(">", position);
            } else {
                position++;
            }
        }
        return Optional.empty();
    }

    private Optional<Charset> readMeta() {
        Set<String> names = new HashSet<>();
        boolean hasPragma = false;
        boolean needsPragma = false;
        Optional<Charset> found = Optional.empty();
        for (Attribute attribute = nextAttribute(); !attribute.name().isEmpty(); attribute = nextAttribute()) {
            if (!names.add(attribute.name())) {
                continue;
            }
            switch (attribute.name()) {
                case "http-equiv" -> hasPragma = attribute.value().equals("content-type");
                case "content" -> {
                    Optional<Charset> inContent = inContent(attribute.value());
                    if (found.isEmpty() && inContent.isPresent()) {
                        found = inContent;
                        needsPragma = true;
                    }
                }
                case "charset" -> {
                    found = charset(attribute.value());
                    needsPragma = false;
                }
                default -> {}
            }
        }
        boolean cut = position >= head.length();
        return cut || (needsPragma && !hasPragma) ? Optional.empty() : found;
    }

    private void skipElement() {
        while (position < head.length() && !isSpace(head.charAt(position)) && head.charAt(position) != '>') {
            position++;
        }
        while (!nextAttribute().name().isEmpty()) {
            // Attributes are read one by one, since a quoted value may hold a ">".
        }
    }

    /** Returns the next attribute in lower case; one without a name at the end of the tag, or where the bytes end. */
    private Attribute nextAttribute() {
        while (position < head.length() && (isSpace(head.charAt(position)) || head.charAt(position) == '/')) {
            position++;
        }
        if (position >= head.length() || head.charAt(position) == '>') {
            return Attribute.NONE;
        }
        int start = position++;
        while (position < head.length()
                && !isSpace(head.charAt(position))
                && "/>=".indexOf(head.charAt(position)) < 0) {
            position++;
        }
        String name = lower(head.substring(start, position));
        skipSpace();
        if (position < head.length() && head.charAt(position) == '=') {
            position++;
            skipSpace();
            return attributeWithValue(name);
        }
        return position < head.length() ? new Attribute(name, "") : Attribute.NONE;
    }

    private Attribute attributeWithValue(String name) {
        if (position >= head.length()) {
            return Attribute.NONE;
        }
        char quote = head.charAt(position);
        int start = position;
        if (quote == '"' || quote == '\'') {
            int end = head.indexOf(quote, position + 1);
            position = end < 0 ? head.length() : end + 1;
            return end < 0 ? Attribute.NONE : new Attribute(name, lower(head.substring(start + 1, end)));
        }
        while (position < head.length() && !isSpace(head.charAt(position)) && head.charAt(position) != '>') {
            position++;
        }
        return position < head.length() ? new Attribute(name, lower(head.substring(start, position))) : Attribute.NONE;
    }

    private boolean startsTag(String tag, String followers) {
        int after = position + tag.length();
        return head.regionMatches(true, position, tag, 0, tag.length())
                && after < head.length()
                && followers.indexOf(head.charAt(after)) >= 0;
    }

    private boolean startsElement() {
        int letter = head.startsWith("</", position) ? position + 2 : position + 1;
        return head.charAt(position) == '<' && letter < head.length() && isLetter(head.charAt(letter));
    }

    private boolean startsAny(String... starts) {
        for (String start : starts) {
            if (head.startsWith(start, position)) {
                return true;
            }
        }
        return false;
    }

    private void skipPast(String end, int from) {
        int found = head.indexOf(end, from);
        position = found < 0 ? head.length() : found + end.length();
    }

    private void skipSpace() {
        while (position < head.length() && isSpace(head.charAt(position))) {
            position++;
        }
    }

    private static Optional<Charset> inContent(String content) {
        return firstGroup(IN_CONTENT.matcher(content)).flatMap(MetaPrescan::charset);
    }

    /** A page that is read as bytes of ASCII cannot be UTF-16, whatever it says of itself. */
    private static Optional<Charset> charset(String label) {
        return CharsetLabels.find(label)
                .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    private static Optional<String> firstGroup(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Optional.of(matcher.group(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * An attribute of a tag.
     *
     * @param name in lower case; empty where there is none
     * @param value in lower case; empty when it has none
     */
    private record Attribute(String name, String value) {
        static final Attribute NONE = new Attribute("", "");
    }
}
