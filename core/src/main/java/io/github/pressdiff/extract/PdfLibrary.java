package io.github.pressdiff.extract;

/** Whether PDF files can be read: the library for that, Apache PDFBox, is an optional dependency. */
final class PdfLibrary {

    /** What to add, in words. */
    static final String MISSING =
            "the file is a PDF, and the library that reads those is not there; add org.apache.pdfbox:pdfbox to the class path";

    private static final boolean PRESENT = find();

    private PdfLibrary() {}

    static boolean isPresent() {
        return PRESENT;
    }

    private static boolean find() {
        try {
            Class.forName("org.apache.pdfbox.pdmodel.PDDocument", false, PdfLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
