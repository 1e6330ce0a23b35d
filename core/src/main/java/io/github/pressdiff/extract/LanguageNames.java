package io.github.pressdiff.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and codes of languages, by which a page links to its translations. From the JDK's locale data. */
final class LanguageNames {

    /** Languages in which ministries and agencies publish. Codes of ISO 639-1. */
    private static final List<String> CODES = List.of(
            "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga",
            "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv", "mk", "mn",
            "ms", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "tg", "th", "tk", "tr",
            "uk", "ur", "uz", "vi", "zh");

    /** "fr-FR", "fr_FR" and, as content management systems number their copies, "fr-FR1". */
    private static final Pattern TAG = Pattern.compile("(?i)[a-z]{2}[-_][a-z]{2}\\d?");

    private static final int MAX_LENGTH = 24;

    private static final Set<String> NAMES = names();

    private LanguageNames() {}

    /** Tells whether a text is the name of a language, in itself or in English, or its code. */
    static boolean isOne(String text) {
        String name = text.strip();
        return !name.isEmpty()
                && name.length() <= MAX_LENGTH
                && (NAMES.contains(name.toLowerCase(Locale.ROOT))
                        || TAG.matcher(name).matches());
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(CODES);
        for (String code : CODES) {
            Locale language = Locale.forLanguageTag(code);
            names.add(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT));
            names.add(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(names);
    }
}
