package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what each passage of an article does, by its words and its place; in doubt it is body. Works on passages of pages and
 * of plain text alike.
 */
final class RoleFinder {

    /** How many passages before the first long one, or from the start, may be a dateline. */
    private static final int TOP = 6;

    /** The fewest words of a link that is more than a name. */
    private static final int POINTER_WORDS = 4;

    /** The most passages before the last entry of a list of contents. */
    private static final int CONTENTS_END = 200;

    private final List<Passage> passages;
    private final String title;
    private final List<Role> roles = new ArrayList<>();
    private boolean titleSeen;

    private RoleFinder(List<Passage> passages, String title) {
        this.passages = passages;
        this.title = title;
    }

    /**
     * Returns the passages as paragraphs.
     *
     * @param title the article's title with folded blanks; empty for none
     */
    static List<Paragraph> paragraphs(List<Passage> passages, String title) {
        RoleFinder finder = new RoleFinder(passages, title);
        for (int i = 0; i < passages.size(); i++) {
            finder.roles.add(finder.roleAt(i));
        }
        finder.markContents();
        SpeakerTurns.mark(passages, finder.roles);
        finder.markAnnouncements();
        ChangeLog.mark(passages, finder.roles);
        new Tail(passages, finder.roles).markBoilerplate();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            paragraphs.add(passages.get(i).as(finder.roles.get(i)));
        }
        return paragraphs;
    }

    private Role roleAt(int index) {
        Passage passage = passages.get(index);
        String text = passage.text();
        if (isTitle(passage)) {
            titleSeen = true;
            return Role.TITLE;
        }
        if (text.indexOf('\n') < 0 && MarkerPhrases.kindOf(text).isPresent()) {
            return Role.MARKER;
        }
        if (passage.block() == Block.TABLE_ROW) {
            return Role.BODY;
        }
        return SpokenLabel.roleOf(text).orElseGet(() -> roleByWords(index, passage));
    }

    private Role roleByWords(int index, Passage passage) {
        if (LineKinds.isNotice(passage.text()) || (index < TOP && LineKinds.tellsOfChange(passage.text()))) {
            return Role.NOTICE;
        }
        if (isPointer(passage) || (passage.block() != Block.HEADING && LineKinds.isCredit(passage.text()))) {
            return Role.BOILERPLATE;
        }
        boolean top = index < TOP
                && passage.block() != Block.HEADING
                && passage.text().indexOf('\n') < 0;
        return top && LineKinds.isDateline(passage.text()) ? Role.DATELINE : Role.BODY;
    }

    /** Tells whether a passage does nothing but lead to another page. An item of a list and a heading may be more than that. */
    private static boolean isPointer(Passage passage) {
        if (passage.links().isEmpty() || passage.block() == Block.LIST_ITEM) {
            return false;
        }
        if (LineKinds.isRelatedLabelled(passage.text())) {
            return linkLength(passage) * 2 > passage.text().length();
        }
        return passage.block() != Block.HEADING
                && passage.leads() == Passage.Leads.ELSEWHERE
                && Words.count(passage.text()) >= POINTER_WORDS;
    }

    private static int linkLength(Passage passage) {
        return passage.links().stream().mapToInt(link -> link.text().length()).sum();
    }

    /** A heading that may announce other pages does so when links to them follow, or hardly anything. */
    private void markAnnouncements() {
        int tailStart = RelatedLinks.tailStart(passages);
        for (int i = 1; i < passages.size(); i++) {
            boolean mayBe = roles.get(i) == Role.BODY
                    && LineKinds.mayAnnounceOthers(passages.get(i).text());
            if (mayBe && (leadsElsewhere(i) || leadsElsewhere(i + 1) || i + 1 >= tailStart)) {
                roles.set(i, Role.BOILERPLATE);
                for (int link = i + 1; leadsElsewhere(link) && roles.get(link) == Role.BODY; link++) {
                    roles.set(link, Role.BOILERPLATE);
                }
            }
        }
    }

    private boolean leadsElsewhere(int index) {
        return index < passages.size() && passages.get(index).leads() == Passage.Leads.ELSEWHERE;
    }

    /** The first h1, or the first passage with the words of the title. */
    private boolean isTitle(Passage passage) {
        return !titleSeen && !title.isEmpty() && Blanks.folded(passage.text()).equals(title);
    }

    /** Two or more list items in a row that lead to places of the same page are the contents, with the heading before them. */
    private void markContents() {
        int end = Math.min(passages.size(), CONTENTS_END);
        for (int start = 0; start < end; start++) {
            int stop = start;
            while (stop < end && isEntry(stop)) {
                stop++;
            }
            if (stop - start >= 2) {
                for (int i = start; i < stop; i++) {
                    roles.set(i, Role.CONTENTS);
                }
                if (start > 0
                        && LineKinds.isContentsHeading(passages.get(start - 1).text())) {
                    roles.set(start - 1, Role.CONTENTS);
                }
                return;
            }
        }
    }

    private boolean isEntry(int index) {
        Passage passage = passages.get(index);
        return passage.leads() == Passage.Leads.INSIDE && roles.get(index) == Role.BODY;
    }
}
