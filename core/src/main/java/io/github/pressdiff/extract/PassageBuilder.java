package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts passages together from pieces of text, folding white space as a browser does. Used by one thread for one page.
 *
 * <p>A space or line end is only noted when it is met and written before the next visible character; so none is left at the
 * end of a line or passage, and nothing has to be cut off again.
 */
final class PassageBuilder {

    private final List<Passage> passages = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean spaceDue;
    private int breaksDue;

    private @Nullable String target;
    private Passage.Leads targetLeads = Passage.Leads.NOWHERE;
    private int linkStart;
    private final EnumMap<Passage.Leads, Integer> linkLengths = new EnumMap<>(Passage.Leads.class);

    private boolean isBold;
    /** Whether all of the passage so far is set in bold type. */
    private boolean boldBegins;

    private int bold;

    private Block block = Block.PARAGRAPH;
    private boolean topHeading;
    private boolean mayRepeat;
    private boolean inFrame;

    /** Says how what follows is set. Call it after {@link #end()}. */
    void set(Block block, boolean topHeading, boolean mayRepeat, boolean inFrame) {
        this.block = block;
        this.topHeading = topHeading;
        this.mayRepeat = mayRepeat;
        this.inFrame = inFrame;
    }

    boolean isFull() {
        return passages.size() > Limits.PARAGRAPHS;
    }

    /** Adds characters whose blanks are folded. */
    void text(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (Blanks.isFolded(c)) {
                spaceDue = true;
            } else {
                writeWhatIsDue();
                append(c);
            }
        }
    }

    /** Adds characters whose blanks and line ends are meant. */
    void preformatted(String characters) {
        writeWhatIsDue();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean lineFeedFollows = i + 1 < characters.length() && characters.charAt(i + 1) == '\n';
            if (c != '\r') {
                append(c);
            } else if (!lineFeedFollows) {
                append('\n');
            }
        }
    }

    /** Ends a line. The second end in a row, with nothing to see between, ends the passage. */
    void lineBreak() {
        spaceDue = false;
        if (breaksDue == 0 && dropInvisibleLine()) {
            breaksDue++;
        }
        breaksDue++;
    }

    /** Ends a line inside a cell, where a second end in a row must not end the passage. */
    void lineBreakInCell() {
        spaceDue = false;
        breaksDue = endsWith('\t') || endsWith('\n') ? 0 : 1;
    }

    /** Begins the next cell of a row. */
    void nextCell() {
        spaceDue = false;
        breaksDue = 0;
        append('\t');
    }

    /**
     * Begins a link.
     *
     * @param href where it leads
     * @param leads what kind of place that is
     */
    void openLink(String href, Passage.Leads leads) {
        closeLink();
        target = href;
        targetLeads = leads;
        linkStart = text.length();
    }

    void closeLink() {
        noteLink();
        target = null;
    }

    /** Ends the passage; one that shows nothing is dropped. */
    void end() {
        noteLink();
        if (!isFull() && !Blanks.isInvisible(text)) {
            String shown = shown();
            passages.add(new Passage(
                    block,
                    shown,
                    List.copyOf(links),
                    topHeading,
                    leads(),
                    mayRepeat,
                    Math.min(boldBegins ? text.length() : bold, shown.length()),
                    inFrame));
        }
        links.clear();
        text.setLength(0);
        spaceDue = false;
        breaksDue = 0;
        linkStart = 0;
        linkLengths.clear();
        bold = 0;
        boldBegins = isBold;
    }

    /** Says whether what follows is set in bold type. */
    void bold(boolean on) {
        isBold = on;
        if (on && text.length() == 0) {
            boldBegins = true;
        } else if (!on && boldBegins) {
            bold = text.length();
            boldBegins = false;
        }
    }

    /** Returns how many passages have begun. */
    int begun() {
        return passages.size() + (text.length() > 0 ? 1 : 0);
    }

    List<Passage> passages() {
        return passages;
    }

    private void writeWhatIsDue() {
        if (breaksDue > 1) {
            end();
        } else if (breaksDue == 1 && text.length() > 0) {
            append('\n');
        } else if (spaceDue && text.length() > 0 && !endsWith('\n') && !endsWith('\t')) {
            append(' ');
        }
        spaceDue = false;
        breaksDue = 0;
    }

    private void append(char c) {
        text.append(c);
    }

    private boolean endsWith(char c) {
        return text.length() == 0 || text.charAt(text.length() - 1) == c;
    }

    /** Cuts off the last line when it shows nothing, as a line that holds only a no-break space does. */
    private boolean dropInvisibleLine() {
        int line = text.lastIndexOf("\n") + 1;
        if (!Blanks.isInvisible(text, line)) {
            return false;
        }
        text.setLength(Math.max(0, line - 1));
        linkStart = Math.min(linkStart, text.length());
        return true;
    }

    private String shown() {
        if (block != Block.PREFORMATTED && block != Block.TABLE_ROW) {
            dropInvisibleLine();
        }
        int end = text.length();
        while (block == Block.PREFORMATTED && end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    private void noteLink() {
        if (target == null || Blanks.isInvisible(text, linkStart)) {
            return;
        }
        // A last line that shows nothing may yet be dropped from the passage.
        int line = text.lastIndexOf("\n");
        boolean showsNothing = line > linkStart && Blanks.isInvisible(text, line + 1);
        String words =
                text.substring(linkStart, showsNothing ? line : text.length()).strip();
        links.add(new Link(words, target));
        linkLengths.merge(targetLeads, words.length(), Integer::sum);
    }

    /** Returns where at least four fifths of the text lead. */
    private Passage.Leads leads() {
        for (Map.Entry<Passage.Leads, Integer> leads : linkLengths.entrySet()) {
            if (leads.getValue() * 10L >= text.length() * 8L) {
                return leads.getKey();
            }
        }
        return Passage.Leads.NOWHERE;
    }
}
