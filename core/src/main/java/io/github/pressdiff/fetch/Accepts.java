package io.github.pressdiff.fetch;

/** What kind of answer a request is made for: decides what is asked for, and what is taken. */
public enum Accepts {
    /** A page to read: HTML or plain text, with at least one byte. */
    PAGE("text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1"),
    /** A list of pages: a feed, a sitemap, or a page of links. */
    LIST("application/atom+xml,application/rss+xml,application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.8,*/*;q=0.1"),
    /** A part of a page that a browser asks for: a script, data. Of any type, not paced. */
    PART("*/*"),
    /** The rules of a host for programs: of any type, and only its first half megabyte (RFC 9309, section 2.5). */
    ROBOTS("text/plain,*/*;q=0.5"),
    /** A receipt for something that was handed in: of any type, a body need not be. Redirects are not followed. */
    RECEIPT("*/*");

    private final String field;

    Accepts(String field) {
        this.field = field;
    }

    /** Returns the Accept field that asks for this. */
    String field() {
        return field;
    }

    /** Tells whether a body of this type is taken. */
    boolean takes(MediaType type) {
        return switch (this) {
            case PAGE -> type.isUnknown() || type.isHtml() || type.isPlainText();
            case LIST -> type.isUnknown() || type.isHtml() || type.isPlainText() || type.isXml();
            case PART, ROBOTS, RECEIPT -> true;
        };
    }

    /** Tells whether a content that is no text is refused. */
    boolean isText() {
        return this == PAGE || this == LIST;
    }

    /** Tells whether a request of this kind keeps its distance from the one before at the same host. */
    boolean isPaced() {
        return this == PAGE || this == LIST;
    }
}
