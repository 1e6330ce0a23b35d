package io.github.pressdiff.classify.history;

import io.github.pressdiff.classify.history.PhraseStay.Place;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Follows a phrase through the versions of a page. Takes the steps in order; not safe for use by several threads. Two versions are
 * compared only where the phrase came and went with the same step, to tell whether it did so in one paragraph.
 */
public final class PhraseTracer implements Consumer<VersionStep> {

    /** Stays that ended before the newest version; a page that drops and restores a phrase more often has the rest counted only. */
    private static final int MOST_ENDED = 1_000;

    private final Phrase phrase;
    private final List<PhraseStay> ended = new ArrayList<>();
    private final List<Integer> redacted = new ArrayList<>();

    private List<PhraseStay> standing = List.of();
    private Map<String, Boolean> known = Map.of();
    private int versions;
    private long leftOut;

    /** Makes a tracer that has seen nothing. */
    public PhraseTracer(Phrase phrase) {
        this.phrase = phrase;
    }

    @Override
    public void accept(VersionStep step) {
        versions++;
        if (step.kind() == VersionStep.Kind.REDACTED) {
            redacted.add(step.version().number());
        } else if (step.isSame()) {
            int version = step.version().number();
            standing = standing.stream()
                    .map(stay -> goOn(
                            stay,
                            new Place(
                                    version,
                                    stay.last().paragraph(),
                                    stay.last().text())))
                    .toList();
        } else {
            follow(step);
        }
    }

    /** Returns where the phrase stood, in the order in which it came; where it still stands included. */
    public List<PhraseStay> stays() {
        List<PhraseStay> all = new ArrayList<>(ended);
        all.addAll(standing);
        all.sort(Comparator.comparingInt(stay -> stay.since().version()));
        return all;
    }

    /** Returns how many versions there are. */
    public int versions() {
        return versions;
    }

    /** Returns the numbers of the versions whose text is not known, rising. */
    public List<Integer> redacted() {
        return List.copyOf(redacted);
    }

    /** Returns how many stays are not in {@link #stays}. */
    public long leftOut() {
        return leftOut;
    }

    private void follow(VersionStep step) {
        List<Place> places = places(step);
        Map<String, Deque<PhraseStay>> byText = new HashMap<>();
        for (PhraseStay stay : standing) {
            byText.computeIfAbsent(stay.last().text(), text -> new ArrayDeque<>(1))
                    .add(stay);
        }
        List<PhraseStay> next = new ArrayList<>();
        List<Place> others = new ArrayList<>();
        for (Place place : places) {
            Deque<PhraseStay> alike = byText.getOrDefault(place.text(), new ArrayDeque<>(0));
            if (alike.isEmpty()) {
                others.add(place);
            } else {
                next.add(goOn(alike.remove(), place));
            }
        }
        List<PhraseStay> left = byText.values().stream().flatMap(Deque::stream).toList();
        next.addAll(reworded(step, left, others));
        next.sort(Comparator.comparingInt(stay -> stay.last().paragraph()));
        standing = next;
    }

    /** Ties paragraphs whose text changed around the phrase, and ends the stays of the rest. */
    private List<PhraseStay> reworded(VersionStep step, List<PhraseStay> left, List<Place> places) {
        Map<Integer, PhraseStay> byOld =
                left.stream().collect(Collectors.toMap(stay -> stay.last().paragraph(), stay -> stay));
        Map<Integer, List<Integer>> origins = left.isEmpty() || places.isEmpty() ? Map.of() : origins(step);
        List<PhraseStay> next = new ArrayList<>();
        Set<PhraseStay> continued = new HashSet<>();
        for (Place place : places) {
            List<PhraseStay> from = origins.getOrDefault(place.paragraph(), List.of()).stream()
                    .map(byOld::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingInt(stay -> stay.since().version()))
                    .toList();
            continued.addAll(from);
            next.add(from.isEmpty() ? new PhraseStay(step.arrival(), place, place, null) : goOn(from.get(0), place));
        }
        for (PhraseStay stay : left) {
            if (!continued.contains(stay)) {
                end(stay, step.arrival());
            }
        }
        return next;
    }

    /** Returns the old paragraphs of each new one. */
    private static Map<Integer, List<Integer>> origins(VersionStep step) {
        Map<Integer, List<Integer>> origins = new HashMap<>();
        for (ParagraphChange change : step.difference().changes()) {
            change.newIndexes().forEach(index -> origins.put(index, change.oldIndexes()));
        }
        return origins;
    }

    private List<Place> places(VersionStep step) {
        // Most paragraphs stay as they are from version to version.
        Map<String, Boolean> found = new HashMap<>();
        List<Place> places = new ArrayList<>();
        List<Paragraph> paragraphs = step.article().paragraphs();
        for (int at = 0; at < paragraphs.size(); at++) {
            String text = paragraphs.get(at).text();
            Boolean seen = known.get(text);
            boolean isIn = seen == null ? phrase.isIn(text) : seen;
            found.put(text, isIn);
            if (isIn) {
                places.add(new Place(step.version().number(), at, text));
            }
        }
        known = found;
        return places;
    }

    private void end(PhraseStay stay, Arrival gone) {
        if (ended.size() < MOST_ENDED) {
            ended.add(new PhraseStay(stay.since(), stay.first(), stay.last(), gone));
        } else {
            leftOut++;
        }
    }

    private static PhraseStay goOn(PhraseStay stay, Place place) {
        return new PhraseStay(stay.since(), stay.first(), place, null);
    }
}
