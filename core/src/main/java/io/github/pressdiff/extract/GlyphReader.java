package io.github.pressdiff.extract;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads the shapes of pages in the order in which they are drawn. The library's own way from shapes to text is not used: it
 * knows no paragraphs, and gives a header on each page. One use, one thread.
 */
final class GlyphReader extends PDFTextStripper {

    /** How near a second drawing of a letter must be to be its shadow, in parts of a point. */
    private static final float SHADOW = 0.5f;

    private static final int BOLD_WEIGHT = 600;

    private final PdfBudget budget;
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private final Set<Drawn> drawn = new HashSet<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private int readable;
    private int unreadable;

    /** A letter at a place, in half points. */
    private record Drawn(String text, int x, int y) {}

    GlyphReader(PdfBudget budget) {
        this.budget = budget;
        // The library counts pages only when it walks through them itself.
        setStartPage(0);
        setShouldSeparateByBeads(false);
    }

    /** Returns the shapes of a page. */
    List<Glyph> read(PDPage page) throws IOException {
        glyphs = new ArrayList<>();
        drawn.clear();
        bold.clear();
        if (page.hasContents()) {
            BoundedStream.measureContents(page);
            processPage(page);
        }
        return glyphs;
    }

    /** Tells whether for most shapes so far nothing says which letters they are. */
    boolean hasMostlyUnreadable() {
        return unreadable > readable;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.countOperator();
        super.processOperator(operator, operands);
    }

    /** The library goes on without a form that fails; a limit is one for the whole file. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        budget.requireKept();
        super.operatorException(operator, operands, exception);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.countCharacter();
        // The library takes the code of a simple font for a letter, and leaves out shapes of all others.
        if (font instanceof PDSimpleFont || font.toUnicode(code) != null) {
            readable++;
        } else {
            unreadable++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        float left = position.getXDirAdj();
        float baseline = position.getYDirAdj();
        float size = Math.abs(position.getYScale());
        float width = position.getWidthDirAdj();
        String text = shown(position.getUnicode());
        boolean isPlaced = Float.isFinite(left + baseline + size + width) && size > 0;
        if (text.isEmpty() || !isPlaced || isShadow(text, left, baseline)) {
            return;
        }
        float space = position.getWidthOfSpace();
        glyphs.add(new Glyph(
                text,
                left,
                left + Math.max(0, width),
                baseline,
                size,
                Float.isFinite(space) ? space : 0,
                bold.computeIfAbsent(position.getFont(), GlyphReader::isBold),
                Math.round(position.getDir())));
    }

    /** Nothing is written: the shapes are all that is wanted. */
    @Override
    protected void writePage() {}

    /** Letters are drawn twice, a little apart, to look bold. */
    private boolean isShadow(String text, float left, float baseline) {
        if (text.isBlank()) {
            return false;
        }
        int x = Math.round(left / SHADOW);
        int y = Math.round(baseline / SHADOW);
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if (drawn.contains(new Drawn(text, x + dx, y + dy))) {
                    return true;
                }
            }
        }
        drawn.add(new Drawn(text, x, y));
        return false;
    }

    /** Returns the characters without controls, and letters that were joined for the eye apart again, as "fi" may be one. */
    private static String shown(String unicode) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < unicode.length(); i++) {
            char c = unicode.charAt(i);
            boolean joined = (c >= '\ufb00' && c <= '\ufdff') || (c >= '\ufe70' && c <= '\ufeff');
            if (joined) {
                shown.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c == '\t') {
                shown.append(' ');
            } else if (!Character.isISOControl(c)) {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    }
}
