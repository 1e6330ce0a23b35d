package io.github.pressdiff.extract;

import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself outside its text.
 *
 * @param headline the title that it gives to other sites; empty for none
 * @param publisher who published it, or null
 * @param published in ISO 8601, or null
 * @param modified in ISO 8601, or null
 * @param language a BCP 47 tag, or null
 */
record PageMetadata(
        String headline,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language) {}
