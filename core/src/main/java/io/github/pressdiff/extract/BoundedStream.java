package io.github.pressdiff.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a PDF file that is measured before it is unpacked. The library has no limit of its own: a few kilobytes could
 * fill the memory. It also passes over data that is broken, and what is left would look like a shorter text.
 */
final class BoundedStream extends COSStream {

    /** Pictures are never read, and their filters need memory for each of the pixels that they claim to have. */
    private static final Set<String> PICTURE_FILTERS =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    /** The most bytes of one row of what is predicted from the row above; the library makes room for one at once. */
    private static final long ROW_BYTES = 1 << 20;

    private final PdfBudget budget;
    private boolean measured;

    BoundedStream(RandomAccessReadView bytes, PdfBudget budget) throws IOException {
        super(null, bytes);
        this.budget = budget;
    }

    /** Measures what is drawn on a page: the library reads that past the methods below, and leaves out what is broken. */
    static void measureContents(PDPage page) throws IOException {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof BoundedStream stream) {
            stream.measure();
        } else if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof BoundedStream stream) {
                    stream.measure();
                }
            }
        }
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        measure();
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        measure();
        return super.createView();
    }

    /**
     * Does nothing the second time.
     *
     * @throws IOException if the stream is too large once it is unpacked, or broken
     */
    void measure() throws IOException {
        if (measured) {
            return;
        }
        measured = true;
        List<COSName> filters = filters();
        requireShortRows(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        InputStream input = createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            Measure output = new Measure(i + 1 < filters.size());
            unpack(filters.get(i), input, output, i);
            budget.countStream(output.size);
            input = new ByteArrayInputStream(output.bytes.toByteArray());
        }
    }

    private void unpack(COSName name, InputStream input, Measure output, int index) throws IOException {
        if (name.equals(COSName.FLATE_DECODE) || name.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
            inflate(input, output);
        } else if (PICTURE_FILTERS.contains(name.getName())) {
            throw new IOException("a picture where none can be");
        } else {
            Filter filter = FilterFactory.INSTANCE.getFilter(name);
            filter.decode(input, output, this, index);
        }
    }

    /** Without the header and the checksum, as the library does it, since some programs write wrong ones. */
    private void inflate(InputStream input, Measure output) throws IOException {
        input.readNBytes(2);
        Inflater inflater = new Inflater(true);
        byte[] in = new byte[8192];
        byte[] out = new byte[8192];
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(out);
                output.write(out, 0, count);
                if (count == 0 && inflater.needsInput()) {
                    int read = input.read(in);
                    if (read <= 0) {
                        return;
                    }
                    inflater.setInput(in, 0, read);
                } else if (count == 0 && inflater.needsDictionary()) {
                    throw broken(new DataFormatException("it wants a dictionary"));
                }
            }
        } catch (DataFormatException e) {
            throw broken(e);
        } finally {
            inflater.end();
        }
    }

    private IOException broken(DataFormatException cause) {
        budget.noteBroken();
        return new IOException("a stream is broken", cause);
    }

    private void requireShortRows(@Nullable COSBase parameters) throws IOException {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!(array.getObject(i) instanceof COSArray)) {
                    requireShortRows(array.getObject(i));
                }
            }
        } else if (parameters instanceof COSDictionary row) {
            long bits = (long) row.getInt(COSName.COLUMNS, 1)
                    * Math.min(row.getInt(COSName.COLORS, 1), 32)
                    * row.getInt(COSName.BITS_PER_COMPONENT, 8);
            if (bits < 0 || bits / 8 > ROW_BYTES) {
                throw new IOException("a row of " + bits + " bits");
            }
        }
    }

    /** The library undoes each kind once, however often it is named. */
    private List<COSName> filters() {
        List<COSName> names = new ArrayList<>();
        COSBase filters = getFilters();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Counts what is written, keeps it if it is to be unpacked further, and stops at the limit. */
    private final class Measure extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final boolean keeps;
        private long size;

        Measure(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            size += length;
            if (size > PdfBudget.STREAM_BYTES) {
                budget.countStream(size);
            }
            if (keeps) {
                bytes.write(buffer, offset, length);
            }
        }
    }
}
