package io.github.pressdiff.report;

import io.github.pressdiff.diff.TextRange;
import java.util.ArrayList;
import java.util.List;

/** A text of stretches that look different. Everything in it is harmless already. */
final class InkedText {

    private record Stretch(Ink ink, TextRange range) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    static InkedText of(Ink ink, String text) {
        return new InkedText().add(ink, text);
    }

    InkedText add(Ink ink, String more) {
        int start = text.length();
        text.append(more);
        stretches.add(new Stretch(ink, new TextRange(start, text.length())));
        return this;
    }

    String text() {
        return text.toString();
    }

    /** Returns a part of the text, with the sequences of its inks or without. */
    String part(TextRange range, boolean hasColour) {
        if (!hasColour) {
            return text.substring(range.start(), range.end());
        }
        StringBuilder painted = new StringBuilder();
        for (Stretch stretch : stretches) {
            int start = Math.max(range.start(), stretch.range().start());
            int end = Math.min(range.end(), stretch.range().end());
            if (start < end) {
                painted.append(stretch.ink().paint(text.substring(start, end)));
            }
        }
        return painted.toString();
    }
}
