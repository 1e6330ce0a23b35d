package io.github.pressdiff.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the smallest PDF files that show lines of text, one a paragraph, for tests. */
final class WrittenPdf {

    private WrittenPdf() {}

    /** Returns a file of one page with these lines, in a font that every reader has. */
    static byte[] of(String... lines) {
        StringBuilder drawn = new StringBuilder("BT /F 11 Tf 70 780 Td 30 TL\n");
        for (String line : lines) {
            drawn.append('(').append(line).append(") Tj T*\n");
        }
        drawn.append("ET");
        return file(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
                "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    }

    private static byte[] file(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder index = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            index.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(index)
                .append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
