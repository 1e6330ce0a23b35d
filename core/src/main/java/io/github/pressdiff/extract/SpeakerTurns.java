package io.github.pressdiff.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the turns of named speakers in a transcript: "MR MILLER: ...", "Jane Doe: ...", or a name in bold type before what was said. A
 * name counts when somebody asks in the same text, and it comes again in capitals or bold type or says more than a few words: fact sheets and lists have labels of the same look
 * ("WHEN: Monday", "Price: ...").
 */
final class SpeakerTurns {

    private static final int MAX_LENGTH = 60;

    private static final int MAX_WORDS = 6;

    /** The fewest words that the turns of a speaker have on average. */
    private static final int MEAN_WORDS = 6;

    /** Parts of names that are written small. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "der", "den", "des", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "zu",
            "bin", "ibn", "al", "el", "of", "the", "and");

    private final List<Passage> passages;
    private final List<Role> roles;
    private final Map<String, Speaker> speakers = new HashMap<>();

    private SpeakerTurns(List<Passage> passages, List<Role> roles) {
        this.passages = passages;
        this.roles = roles;
    }

    /** Marks the turns among the paragraphs that are body so far: those of a speaker who asks as questions. */
    static void mark(List<Passage> passages, List<Role> roles) {
        new SpeakerTurns(passages, roles).mark();
    }

    private void mark() {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            labelAt(i)
                    .ifPresent(label -> speakers.computeIfAbsent(label.name(), name -> new Speaker())
                            .add(passage.text(), label));
        }
        if (speakers.isEmpty()) {
            return;
        }
        if (!isDialog()) {
            return;
        }
        for (int i = 0; i < passages.size(); i++) {
            Speaker speaker =
                    labelAt(i).map(label -> speakers.get(label.name())).orElse(null);
            if (speaker != null && speaker.isOne()) {
                roles.set(i, speaker.asks() ? Role.QUESTION : Role.ANSWER);
            }
        }
    }

    /** Tells whether somebody asks: two questions under a label, or a speaker who does. */
    private boolean isDialog() {
        return roles.indexOf(Role.QUESTION) != roles.lastIndexOf(Role.QUESTION)
                || speakers.values().stream().anyMatch(speaker -> speaker.turns > 1 && speaker.asks());
    }

    private Optional<Label> labelAt(int index) {
        Block block = passages.get(index).block();
        boolean running = block == Block.PARAGRAPH || block == Block.LIST_ITEM || block == Block.QUOTE;
        return running && roles.get(index) == Role.BODY ? Label.of(passages.get(index)) : Optional.empty();
    }

    /**
     * What stands before a turn.
     *
     * @param name who speaks
     * @param end the index in the passage at which the turn itself begins
     * @param marked whether the name is set in bold type or in capitals
     */
    private record Label(String name, int end, boolean marked) {

        static Optional<Label> of(Passage passage) {
            String text = passage.text();
            int colon = colonIn(text);
            int bold = passage.bold();
            boolean isBold = bold > 0 && bold <= MAX_LENGTH && bold < text.length();
            if (colon < 0 && !isBold) {
                return Optional.empty();
            }
            int end = colon < 0 ? bold : colon;
            String name = Blanks.folded(text.substring(0, end));
            if (!isName(name) || end + 1 >= text.length()) {
                return Optional.empty();
            }
            return Optional.of(new Label(name, end + 1, (isBold && bold >= end) || isInCapitals(name)));
        }

        private static int colonIn(String text) {
            for (int i = 0; i < text.length() && i <= MAX_LENGTH; i++) {
                char c = text.charAt(i);
                if (c == ':' || c == '：') {
                    return i;
                }
                if (c == '\n' || c == '?' || c == '!') {
                    return -1;
                }
            }
            return -1;
        }

        /** One to six words, each with a capital, a few small ones between them. */
        private static boolean isName(String name) {
            int words = 0;
            for (int start = 0; start < name.length(); ) {
                int blank = name.indexOf(' ', start);
                int end = blank < 0 ? name.length() : blank;
                if (!isNamePart(name.substring(start, end), words == 0)) {
                    return false;
                }
                words++;
                start = end + 1;
            }
            return words > 0
                    && words <= MAX_WORDS
                    && name.codePoints().filter(Character::isLetter).count() > 1;
        }

        private static boolean isNamePart(String word, boolean first) {
            if (word.codePoints().anyMatch(Character::isDigit)) {
                return false;
            }
            int start = word.startsWith("(") ? 1 : 0;
            return start < word.length()
                    && (Character.isUpperCase(word.codePointAt(start)) || (!first && PARTICLES.contains(word)));
        }

        private static boolean isInCapitals(String name) {
            return name.codePoints().filter(Character::isUpperCase).count() > 1
                    && name.codePoints().noneMatch(Character::isLowerCase);
        }
    }

    /** The turns of one name. */
    private static final class Speaker {

        private int turns;
        private int asking;
        private int words;
        private boolean marked = true;

        void add(String text, Label label) {
            String said = text.substring(label.end()).strip();
            turns++;
            words += Words.count(said);
            asking += said.endsWith("?") || said.endsWith("？") ? 1 : 0;
            marked &= label.marked();
        }

        boolean isOne() {
            return asks() || (turns > 1 && marked) || (words >= turns * MEAN_WORDS && (marked || turns > 1));
        }

        /** Tells whether most turns ask; an interviewer also greets and thanks. */
        boolean asks() {
            return asking * 2 > turns;
        }
    }
}
