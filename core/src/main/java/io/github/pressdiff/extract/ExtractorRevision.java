package io.github.pressdiff.extract;

/**
 * Names the extractor and the rules that made an article. Two articles may be compared only when their revisions are equal:
 * otherwise a change of the extractor would be taken for an edit.
 *
 * @param value "extractor/library/rules", for example "1/jsoup-1.24.1/none"; at most 200 characters, not blank
 */
public record ExtractorRevision(String value) {

    /** @throws IllegalArgumentException if the value is blank or longer than 200 characters */
    public ExtractorRevision {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("extractor revision \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
