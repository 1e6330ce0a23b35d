package io.github.pressdiff.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the edits of one change into a finding. */
final class FindingBuilder {

    /** The rest is told by its number. */
    private static final int MOST_REASONS = 12;

    /** In a paragraph of so many words or more, a couple of other words is a small change. */
    private static final int LONG_PARAGRAPH = 20;

    private static final int COUPLE = 2;

    private final Map<EditClass, Set<String>> reasons = new EnumMap<>(EditClass.class);
    private int wordsChanged;
    private boolean onlyFunctionWords = true;
    private boolean longParagraph;
    private boolean capitals;

    /** Adds an edit when a rule applies to it, and tells whether it did. */
    boolean addIf(EditRule rule, WordEdit edit) {
        Optional<String> reason = rule.reason(edit);
        reason.ifPresent(words -> add(rule.editClass(), words));
        return reason.isPresent();
    }

    /** Adds edits of which nothing else can be said than that other words stand there. */
    void addWording(List<WordEdit> edits) {
        for (WordEdit edit : edits) {
            add(EditClass.WORDING, Wording.of(edit));
            wordsChanged += Math.max(edit.oldWords().size(), edit.newWords().size());
            longParagraph |= edit.before().tokens().size() >= 2 * LONG_PARAGRAPH;
            weigh(edit.oldWords(), edit.before().lexicon());
            weigh(edit.newWords(), edit.after().lexicon());
        }
    }

    /** Adds a link that leads elsewhere. */
    void addLink(String targets) {
        add(EditClass.LINK, targets);
    }

    /** Tells whether nothing was added. */
    boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Returns the finding. */
    EditFinding build() {
        List<EditClass> classes = classes();
        Severity severity =
                classes.stream().map(this::severity).max(Severity::compareTo).orElse(Severity.COSMETIC);
        return new EditFinding(classes, shownReasons(), severity);
    }

    private void add(EditClass editClass, String words) {
        reasons.computeIfAbsent(editClass, each -> new LinkedHashSet<>()).add(words);
    }

    private void weigh(List<String> words, Lexicon lexicon) {
        for (String word : words) {
            boolean function = lexicon.isFunctionWord(FoldedWord.of(word));
            onlyFunctionWords &= function;
            capitals |= !function && Capitals.startsHigh(word);
        }
    }

    /** Wording says least: beside a graver class it adds nothing, beside lighter ones it is what counts. */
    private List<EditClass> classes() {
        List<EditClass> classes = new ArrayList<>(reasons.keySet());
        if (reasons.containsKey(EditClass.WORDING)) {
            return classes.get(0) == EditClass.WORDING
                    ? List.of(EditClass.WORDING)
                    : classes.stream().filter(each -> each != EditClass.WORDING).toList();
        }
        return classes;
    }

    private Severity severity(EditClass editClass) {
        return editClass == EditClass.WORDING && isSmall() ? Severity.MINOR : editClass.severity();
    }

    /** A capital may be a name that no rule knows, so such a change is not small. */
    private boolean isSmall() {
        return onlyFunctionWords || (longParagraph && wordsChanged <= COUPLE && !capitals);
    }

    private List<String> shownReasons() {
        List<String> all =
                reasons.values().stream().flatMap(Set::stream).distinct().toList();
        if (all.size() <= MOST_REASONS) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, MOST_REASONS));
        shown.add("and " + (all.size() - MOST_REASONS) + " more");
        return shown;
    }
}
