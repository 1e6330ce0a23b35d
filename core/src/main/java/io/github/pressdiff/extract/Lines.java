package io.github.pressdiff.extract;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a text, without their ends: a line feed, or a carriage return and a line feed. A lone carriage return ends no
 * line. {@link String#lines()} would end one there, and so lose the character.
 */
record Lines(String text) implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return new Iterator<>() {
            private int start;

            @Override
            public boolean hasNext() {
                return start < text.length();
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int feed = text.indexOf('\n', start);
                int end = feed < 0 ? text.length() : feed;
                boolean pair = feed > start && text.charAt(feed - 1) == '\r';
                String line = text.substring(start, pair ? end - 1 : end);
                start = end + 1;
                return line;
            }
        };
    }
}
