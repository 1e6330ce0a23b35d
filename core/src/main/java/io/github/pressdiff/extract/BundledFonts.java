package io.github.pressdiff.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives the library its own font for every font that a file names and does not bring. By itself the library looks through all
 * fonts of the machine, which takes seconds, leaves a file behind, and makes the text depend on what is installed.
 *
 * <p>There is one mapper for the whole program, so this one stands before the one that was there: outside of
 * {@link #during}, and for other threads, that one answers as before. Safe for use by several threads.
 */
final class BundledFonts implements FontMapper {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final ThreadLocal<Boolean> READING = new ThreadLocal<>();

    private static final TrueTypeFont BUNDLED = load();

    private final FontMapper others;

    private BundledFonts(FontMapper others) {
        this.others = others;
    }

    /** Something that is read from a file. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads something with the bundled font alone. */
    static <T> T during(Reading<T> reading) throws IOException {
        stand();
        READING.set(true);
        try {
            return reading.read();
        } finally {
            READING.remove();
        }
    }

    private static synchronized void stand() {
        FontMapper current = FontMappers.instance();
        if (!(current instanceof BundledFonts)) {
            FontMappers.set(new BundledFonts(current));
        }
    }

    @Override
    public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return isReading() ? new FontMapping<>(BUNDLED, true) : others.getTrueTypeFont(name, descriptor);
    }

    @Override
    public @Nullable FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return isReading() ? new FontMapping<>(BUNDLED, true) : others.getFontBoxFont(name, descriptor);
    }

    @Override
    public @Nullable CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return isReading() ? new CIDFontMapping(null, BUNDLED, true) : others.getCIDFont(name, descriptor, system);
    }

    private static boolean isReading() {
        return READING.get() != null;
    }

    private static TrueTypeFont load() {
        try (InputStream font = Objects.requireNonNull(FontMapper.class.getResourceAsStream(FONT))) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
