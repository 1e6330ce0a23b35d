package io.github.pressdiff.cli.command;

import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.extract.Explanation;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.PlainText;
import io.github.pressdiff.extract.Refusal;
import io.github.pressdiff.extract.Source;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.ContentSniffer;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.fetch.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * A file named on the command line, read as HTML, Markdown, PDF or plain text.
 *
 * @param name as given
 * @param text its characters; those of a PDF file stand for its bytes
 * @param kind what it is: never a binary file of another kind
 */
record SourceFile(String name, DecodedText text, ContentSniffer.Kind kind) {

    /** Larger files are refused: a release is a few hundred kilobytes at most, so this one was named by mistake. */
    private static final int MAX_BYTES = 64 << 20;

    /**
     * Reads a file.
     *
     * @throws CommandFailure if it is not there, is no file, cannot be read, is too large or is not text
     */
    static SourceFile read(String name) {
        Body body = bytes(name);
        ContentSniffer.Kind kind = ContentSniffer.kindOf(body, null, name);
        DecodedText text = switch (kind) {
            case BINARY ->
                throw CommandFailure.failed(name + " is a binary file; name HTML, Markdown, PDF or plain text");
            case PDF -> Source.textOfPdf(body);
            case HTML -> TextDecoder.decode(body, "text/html");
            case MARKDOWN, TEXT, EMPTY -> TextDecoder.decode(body, "text/plain");
        };
        return new SourceFile(name, text, kind);
    }

    /** Tells whether blank lines part its paragraphs, and nothing else does. */
    boolean isPlainText() {
        return kind == ContentSniffer.Kind.TEXT || kind == ContentSniffer.Kind.EMPTY;
    }

    /**
     * Returns this file, if there is any text in it: a person who names a file without text has named the wrong one.
     *
     * @throws CommandFailure if there is none
     */
    SourceFile withText() {
        if (text.text().isBlank()) {
            throw CommandFailure.failed(name + " is empty; name a file with text");
        }
        return this;
    }

    /** Returns the article, in the form that this file alone suggests. */
    Extraction extract(ArticleExtractor extractor) {
        return extract(extractor, PlainText.formOf(text.text()));
    }

    /** Returns the article with an account of what was read and what was not. */
    Explanation explain(ArticleExtractor extractor) {
        return extractor.explain(source(PlainText.formOf(text.text())));
    }

    private Source source(Source.Form textForm) {
        Source.Form form = switch (kind) {
            case HTML -> Source.Form.HTML;
            case MARKDOWN -> Source.Form.MARKDOWN;
            case PDF -> Source.Form.PDF;
            case TEXT, EMPTY, BINARY -> textForm;
        };
        return new Source(text, form, null);
    }

    /**
     * Returns the article; the form only matters for plain text.
     *
     * @throws CommandFailure if it cannot be read, or is not the whole of it
     */
    Extraction extract(ArticleExtractor extractor, Source.Form textForm) {
        Extraction extraction = extractor.extract(source(textForm));
        Refusal refusal = extraction.refusal();
        if (refusal != null) {
            throw CommandFailure.failed("cannot read " + name + ": " + refusal.detail());
        }
        if (extraction.isCutShort()) {
            throw CommandFailure.failed(
                    name + " has more than " + extraction.article().paragraphs().size() + " paragraphs");
        }
        return extraction;
    }

    private static Body bytes(String name) {
        try {
            Path path = name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name);
            if (Files.isDirectory(path)) {
                throw CommandFailure.failed(name + " is a folder; name a file");
            }
            try (InputStream in = Files.newInputStream(path)) {
                Body body = Body.of(in.readNBytes(MAX_BYTES + 1));
                if (body.size() > MAX_BYTES) {
                    throw CommandFailure.failed(name + " is larger than " + MAX_BYTES + " bytes");
                }
                return body;
            }
        } catch (IOException e) {
            throw CommandFailure.failed("cannot read " + name + ": " + reason(e), e);
        } catch (InvalidPathException e) {
            throw CommandFailure.failed("cannot read " + name + ": " + e.getReason(), e);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.failed("cannot read " + name + ": it is no address of a file on this machine", e);
        }
    }

    /** Returns the reason in words; the JDK's own message for these is only the file's name. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
