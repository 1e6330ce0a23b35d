package io.github.pressdiff.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchFailure;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no readable PDF file is refused with its reason, and nothing that a file holds ends in an exception. */
@Timeout(60)
class PdfRefusalTest {

    private static final String TEXT = "The harbour office of Norrhaven answers the questions that reached it.";

    @Test
    void refusesAFileThatWantsAPassword() throws IOException {
        assertThat(refusal(encrypted("secret")).reason()).isEqualTo(FetchFailure.ENCRYPTED);
        assertThat(refusal(encrypted("secret")).detail()).isEqualTo("the PDF file wants a password");
    }

    @Test
    void readsAFileThatOnlyItsOwnerMayChange() throws IOException {
        assertThat(texts(read(encrypted("")))).containsExactly(TEXT);
    }

    @Test
    void refusesPicturesOfPages() {
        Refusal refusal = refusal(new PdfSheet().bytes());

        assertThat(refusal.reason()).isEqualTo(FetchFailure.NO_TEXT);
        assertThat(refusal.detail()).contains("only pictures");
    }

    /** The library gives back what is left of a file that was cut short: without this, the rest would pass for deleted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40, 70, 90, 99})
    void refusesAFileThatWasCutShort(int percent) {
        byte[] whole = new PdfSheet().paragraph(TEXT).newPage().paragraph(TEXT).bytes();

        assertThat(refusal(Arrays.copyOf(whole, whole.length * percent / 100)).reason())
                .isEqualTo(FetchFailure.DAMAGED);
    }

    /** The library logs broken data and goes on with what it has. */
    @Test
    void refusesAFileWhoseTextIsBroken() {
        byte[] bytes = new PdfSheet().paragraph((TEXT + " ").repeat(20)).bytes();
        int stream = new String(bytes, ISO_8859_1).indexOf("stream") + 60;
        Arrays.fill(bytes, stream, stream + 40, (byte) 0xff);

        assertThat(refusal(bytes).reason()).isEqualTo(FetchFailure.DAMAGED);
    }

    @Test
    void refusesBytesThatAreNoFile() {
        assertThat(refusal("%PDF-1.7 made up".getBytes(ISO_8859_1)).reason()).isEqualTo(FetchFailure.DAMAGED);
        assertThat(refusal("%PDF-1.7\n%%EOF".getBytes(ISO_8859_1)).reason()).isEqualTo(FetchFailure.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<<", "<</A", "("})
    void endsOnWhatLiesInEachOther(String opening) {
        byte[] content = (opening.repeat(100_000) + " BT ET").getBytes(ISO_8859_1);

        assertThat(read(page("", content)).article().paragraphs()).isEmpty();
        assertThat(read(file("<< /Type /Catalog /Pages 2 0 R /X " + opening.repeat(100_000) + " >>"))
                        .article()
                        .paragraphs())
                .isEmpty();
    }

    @Test
    void refusesAPageTreeThatIsTooDeep() {
        String[] objects = new String[5_001];
        objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        for (int i = 1; i < objects.length - 1; i++) {
            objects[i] = "<< /Type /Pages /Count 1 /Kids [" + (i + 2) + " 0 R] /Parent " + i + " 0 R >>";
        }
        objects[objects.length - 1] = "<< /Type /Page /Parent " + (objects.length - 1) + " 0 R >>";

        assertThat(refusal(file(objects)).reason()).isEqualTo(FetchFailure.TOO_LARGE);
    }

    @Test
    void refusesMorePagesThanAreRead() {
        StringBuilder kids = new StringBuilder();
        String[] objects = new String[2_003];
        objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        for (int i = 2; i < objects.length; i++) {
            objects[i] = "<< /Type /Page /Parent 2 0 R >>";
            kids.append(i + 1).append(" 0 R ");
        }
        objects[1] = "<< /Type /Pages /Count 2001 /Kids [" + kids + "] >>";

        Refusal refusal = refusal(file(objects));

        assertThat(refusal.reason()).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(refusal.detail()).isEqualTo("the PDF file has more than 2000 pages");
    }

    @Test
    void endsOnAPageTreeThatHoldsItself() {
        byte[] file = file(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 1 /Kids [2 0 R 3 0 R] /Parent 2 0 R >>",
                "<< /Type /Page /Parent 3 0 R >>");

        assertThat(read(file).article().paragraphs()).isEmpty();
    }

    /** One megabyte that unpacks to a gigabyte, as what is drawn on a page. */
    @Test
    void refusesAPageThatUnpacksToMoreThanIsRead() throws IOException {
        Refusal refusal = refusal(page("/Filter /FlateDecode", bomb()));

        assertThat(refusal.reason()).isEqualTo(FetchFailure.TOO_LARGE);
        assertThat(refusal.detail()).contains("unpacks to more than 33554432 bytes");
    }

    /** The same where the library unpacks it to find out which objects there are. */
    @Test
    void refusesAnIndexThatUnpacksToMoreThanIsRead() throws IOException {
        byte[] bomb = bomb();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(
                file,
                "%PDF-1.7\n1 0 obj\n<< /Type /XRef /W [1 4 2] /Size 9 /Root 2 0 R /Filter /FlateDecode /Length "
                        + bomb.length + " >>\nstream\n");
        file.write(bomb);
        write(file, "\nendstream\nendobj\nstartxref\n9\n%%EOF");

        assertThat(refusal(file.toByteArray()).reason()).isEqualTo(FetchFailure.TOO_LARGE);
    }

    @Test
    void refusesAFormThatIsDrawnTooOften() {
        byte[] draws = "/F Do ".repeat(200).getBytes(ISO_8859_1);
        String forms = formThatDraws(5, 6) + "\u0000" + formThatDraws(6, 7) + "\u0000" + formThatDraws(7, 8) + "\u0000"
                + form("BT ET ".repeat(10), "");

        assertThat(refusal(page("", draws, forms.split("\u0000", -1))).reason()).isEqualTo(FetchFailure.TOO_LARGE);
    }

    @Test
    void refusesShapesWithoutLetters() {
        byte[] content = "BT /F 12 Tf <0001000200030004> Tj ET".getBytes(ISO_8859_1);
        String font =
                "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [<< /Type /Font"
                        + " /Subtype /CIDFontType0 /BaseFont /Made /CIDSystemInfo << /Registry (Made) /Ordering (Up)"
                        + " /Supplement 0 >> >>] >>";

        Refusal refusal = refusal(pageWithFont(content, font));

        assertThat(refusal.reason()).isEqualTo(FetchFailure.NO_TEXT);
        assertThat(refusal.detail()).contains("which letters");
    }

    @Test
    void neverFailsWhateverIsChangedInAFile() {
        byte[] whole = new PdfSheet().heading("A title", 18).paragraph(TEXT).bytes();
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 + round % 20; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Extraction extraction = read(bytes);
            assertThat(extraction.refusal() == null)
                    .isNotEqualTo(extraction.article().paragraphs().isEmpty());
        }
    }

    /** The jar is optional: without it a PDF file is refused, all else is read, and nobody sees a class that is missing. */
    @Test
    void saysWhatToAddWhenTheLibraryIsNotThere() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("pdfbox") && !entry.contains("fontbox")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> reader = without.loadClass(WithoutLibrary.class.getName());

            assertThat(String.valueOf(reader.getMethod("read").invoke(null)))
                    .contains("WRONG_TYPE", "org.apache.pdfbox:pdfbox")
                    .endsWith("A page is read.");
        }
    }

    /** Runs where the library is not. */
    public static final class WithoutLibrary {

        private WithoutLibrary() {}

        /** Returns what becomes of a PDF file, and of a page. */
        public static String read() {
            ArticleExtractor extractor = ArticleExtractor.ofDefaults();
            Extraction refused = extractor.extract(Source.ofPdf(Body.of("%PDF-1.7 %%EOF".getBytes(ISO_8859_1)), null));
            Extraction page = extractor.extract(Sources.file("<p>A page is read.</p>"));
            return refused.refusal() + " " + page.article().paragraphs().get(0).text();
        }
    }

    private static byte[] encrypted(String password) throws IOException {
        PdfSheet sheet = new PdfSheet().paragraph(TEXT);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        sheet.document.protect(policy);
        return sheet.bytes();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 1024; i++) {
                out.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    private static String form(String content, String resources) {
        return "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <<" + resources + ">> /Length "
                + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static String formThatDraws(int self, int other) {
        assertThat(other).isGreaterThan(self);
        return form("/F Do ".repeat(200), "/XObject << /F " + other + " 0 R >>");
    }

    /** Returns a file of one page; further objects have the numbers from 5. */
    private static byte[] page(String filter, byte[] content, String... more) {
        return pageWith("/XObject << /F 5 0 R >>", filter, content, more);
    }

    private static byte[] pageWithFont(byte[] content, String font) {
        return pageWith("/Font << /F 5 0 R >>", "", content, font);
    }

    private static byte[] pageWith(String resources, String filter, byte[] content, String... more) {
        String stream = "<< " + filter + " /Length " + content.length + " >>\nstream\n"
                + new String(content, ISO_8859_1) + "\nendstream";
        String[] objects = new String[4 + more.length];
        objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        objects[1] = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";
        objects[2] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + resources
                + " >> >>";
        objects[3] = stream;
        System.arraycopy(more, 0, objects, 4, more.length);
        return file(objects);
    }

    /** Returns a file with these objects, numbered from 1; the first is the catalogue. */
    private static byte[] file(String... objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder index = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            index.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = file.length();
        file.append(index)
                .append("trailer\n<< /Size " + (objects.length + 1) + " /Root 1 0 R >>\nstartxref\n" + start
                        + "\n%%EOF\n");
        return file.toString().getBytes(ISO_8859_1);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
    }

    private static Refusal refusal(byte[] bytes) {
        Extraction extraction = read(bytes);
        assertThat(extraction.article().paragraphs()).isEmpty();
        @Nullable Refusal refusal = extraction.refusal();
        return Objects.requireNonNull(refusal, "it was read");
    }

    private static Extraction read(byte[] bytes) {
        return ArticleExtractor.ofDefaults().extract(Source.ofPdf(Body.of(bytes), null));
    }

    private static List<String> texts(Extraction extraction) {
        assertThat(extraction.refusal()).isNull();
        return extraction.article().paragraphs().stream().map(Paragraph::text).toList();
    }
}
