package io.github.pressdiff.extract;

import java.util.List;

/** The end of an article, where what stands below every release of a publisher begins: about us, contact, source. */
final class Tail {

    /** The largest share of the passages, counted from the end, among which the boilerplate may begin. */
    private static final double SHARE = 0.5;

    /** The most passages of boilerplate. */
    private static final int PASSAGES = 15;

    /** The most words of a description or address that follows its heading. */
    private static final int WORDS = 400;

    private final List<Passage> passages;
    private final List<Role> roles;

    Tail(List<Passage> passages, List<Role> roles) {
        this.passages = passages;
        this.roles = roles;
    }

    /**
     * Marks what follows the first heading of boilerplate near the end, unless a question, answer or notice follows it: then
     * the article goes on below. Markers keep their role. Closing lines are marked one by one.
     */
    void markBoilerplate() {
        int first = Math.max((int) (passages.size() * (1 - SHARE)), passages.size() - PASSAGES);
        int start = passages.size();
        int words = 0;
        for (int i = passages.size() - 1; i >= Math.max(first, 1); i--) {
            words += Words.count(passages.get(i).text());
            boolean goesOn = switch (roles.get(i)) {
                case BODY, MARKER, BOILERPLATE -> false;
                default -> true;
            };
            if (goesOn || words > WORDS) {
                break;
            }
            if (begins(i)) {
                start = i;
            }
        }
        markIdleHeadings();
        for (int i = Math.max(first, 1); i < passages.size(); i++) {
            boolean boilerplate =
                    i >= start || LineKinds.isClosing(passages.get(i).text());
            if (boilerplate && roles.get(i) == Role.BODY) {
                roles.set(i, Role.BOILERPLATE);
            }
        }
    }

    /** A heading that ends an article of running text headed what was left out: links, teasers. */
    private void markIdleHeadings() {
        if (passages.stream().allMatch(passage -> passage.block() == Block.HEADING)) {
            return;
        }
        int last = passages.size() - 1;
        while (last > 0 && roles.get(last) == Role.BODY && passages.get(last).block() == Block.HEADING) {
            roles.set(last--, Role.BOILERPLATE);
        }
    }

    private boolean begins(int index) {
        String text = passages.get(index).text();
        return roles.get(index) == Role.BODY && (LineKinds.isAboutHeading(text) || LineKinds.isContact(text));
    }
}
