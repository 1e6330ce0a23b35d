package io.github.pressdiff.extract;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads the names of languages. */
final class LanguageTag {

    private LanguageTag() {}

    /** Returns a BCP 47 tag ("en", "pt-BR") for what a page wrote ("en", "pt_br"); empty when it is none. */
    static Optional<String> read(String written) {
        String text = written.strip().replace('_', '-');
        int comma = text.indexOf(',');
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(comma < 0 ? text : text.substring(0, comma))
                    .build()
                    .toLanguageTag();
            return tag.isEmpty() || tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
