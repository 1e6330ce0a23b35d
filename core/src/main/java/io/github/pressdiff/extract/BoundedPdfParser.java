package io.github.pressdiff.extract;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Reads the objects of a PDF file, and sees to it that none of its streams unpacks to more than the budget allows. */
final class BoundedPdfParser extends PDFParser {

    /** Prepares to read a file. Files that want no password to be opened are decrypted. */
    BoundedPdfParser(byte[] file, PdfBudget budget) throws IOException {
        super(new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        document = new BoundedDocument(this, budget);
    }

    /** The library's own look at the pages calls itself for each level; the tree is walked elsewhere. */
    @Override
    protected void checkPages(COSDictionary root) throws IOException {
        if (root.getCOSDictionary(COSName.PAGES) == null) {
            throw new IOException("no pages");
        }
    }

    private static final class BoundedDocument extends COSDocument {

        private final PDFParser parser;
        private final PdfBudget budget;

        BoundedDocument(PDFParser parser, PdfBudget budget) {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new BoundedStream(parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
