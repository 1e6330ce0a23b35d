package io.github.pressdiff.fetch;

/** What kind of answer a request is made for: decides what is asked for, and what is taken. */
public enum Accepts {
    /** A page to read: HTML, plain text, Markdown or a PDF file, with at least one byte. */
    PAGE("text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,text/markdown;q=0.8,application/pdf;q=0.7,*/*;q=0.1"),
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
            case PAGE ->
                type.isUnknown()
                        || type.isHtml()
                        || type.isPlainText()
                        || type.isMarkdown()
                        || type.isPdf()
                        || type.isAnything();
            case LIST -> type.isUnknown() || type.isHtml() || type.isPlainText() || type.isXml();
            case PART, ROBOTS, RECEIPT -> true;
        };
    }

    /** Tells whether only some kinds of content are taken, so that it has to be looked at. */
    boolean isChoosy() {
        return this == PAGE || this == LIST;
    }

    /** Tells whether a content of this kind is taken, whatever its type says. */
    boolean takes(ContentSniffer.Kind kind) {
        return !isChoosy() || (kind != ContentSniffer.Kind.BINARY && (this == PAGE || kind != ContentSniffer.Kind.PDF));
    }

    /** Returns what a content is that is not taken. */
    String refusal() {
        return this == PAGE
                ? "the content is neither HTML, text nor PDF"
                : "the content is neither HTML nor plain text";
    }

    /** Tells whether a request of this kind keeps its distance from the one before at the same host. */
    boolean isPaced() {
        return this == PAGE || this == LIST;
    }
}
