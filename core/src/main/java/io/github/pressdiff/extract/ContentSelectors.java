package io.github.pressdiff.extract;

import io.github.pressdiff.page.ContentRules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The user's rules as selectors that are known to parse. */
final class ContentSelectors {

    /** How many characters of the digest name the rules in a revision. */
    private static final int DIGEST_LENGTH = 12;

    private final ContentRules rules;
    private final IgnorePatterns ignore;

    /** @throws IllegalArgumentException if a rule is no CSS selector or no pattern; the message names it */
    ContentSelectors(ContentRules rules) {
        rules.include().forEach(ContentSelectors::check);
        rules.exclude().forEach(ContentSelectors::check);
        Stream.of(rules.from(), rules.to()).filter(Objects::nonNull).forEach(ContentSelectors::check);
        this.rules = rules;
        this.ignore = IgnorePatterns.of(rules.ignore());
    }

    /**
     * Where the rules say that the text is.
     *
     * @param rule the rule that says so, as it is shown to people; empty when no rule says anything or none holds
     * @param elements the elements to read, in the order of the page, the outermost only; empty like {@code rule}
     * @param range the part of them that is read
     * @param missed the rules that matched nothing
     */
    record Choice(String rule, List<Element> elements, ReadingRange range, List<String> missed) {

        /** Tells whether the rules do not say where the text is. */
        boolean isEmpty() {
            return elements.isEmpty();
        }

        /** Returns the elements that are no furniture, nor those around them. */
        List<Element> wanted() {
            Element from = range.from();
            return from == null ? elements : List.of(from);
        }

        private static Choice none(List<String> missed) {
            return new Choice("", List.of(), ReadingRange.whole(), missed);
        }
    }

    /**
     * Returns what the rules choose: what the first include rule that matches anything matches, or the range. A range of which
     * one end is missing does not hold.
     */
    Choice choose(Document document) {
        if (rules.hasRange()) {
            return chooseRange(document);
        }
        List<String> missed = new ArrayList<>();
        for (String selector : rules.include()) {
            List<Element> matches = document.select(selector);
            if (!matches.isEmpty()) {
                return new Choice(selector, outermost(matches), ReadingRange.whole(), missed);
            }
            missed.add(selector);
        }
        return Choice.none(missed);
    }

    private Choice chooseRange(Document document) {
        String fromRule = rules.from();
        String toRule = rules.to();
        Element from = fromRule == null ? null : document.body().selectFirst(fromRule);
        List<String> missed = new ArrayList<>();
        if (fromRule != null && from == null) {
            missed.add(fromRule);
        }
        Element to = toRule == null ? null : firstBehind(from, document.body().select(toRule), document);
        if (toRule != null && to == null) {
            missed.add(toRule);
        }
        return missed.isEmpty()
                ? new Choice(rangeName(), List.of(document.body()), new ReadingRange(from, to), missed)
                : Choice.none(missed);
    }

    /** Returns the first of some elements, given in the order of the page, that comes behind another in that order. */
    private static @Nullable Element firstBehind(@Nullable Element from, List<Element> candidates, Document document) {
        if (from == null || candidates.isEmpty()) {
            return candidates.isEmpty() ? null : candidates.get(0);
        }
        Set<Element> ends = Collections.newSetFromMap(new IdentityHashMap<>());
        ends.addAll(candidates);
        boolean[] begun = {false};
        Element[] found = {null};
        document.filter((node, depth) -> {
            if (begun[0] && node instanceof Element element && ends.contains(element)) {
                found[0] = element;
                return NodeFilter.FilterResult.STOP;
            }
            begun[0] |= node.equals(from);
            return NodeFilter.FilterResult.CONTINUE;
        });
        return found[0];
    }

    private String rangeName() {
        String begin = rules.from() == null ? "the beginning" : rules.from();
        return rules.to() == null ? "from " + begin : "from " + begin + " to " + rules.to();
    }

    List<Element> excluded(Document document) {
        List<Element> excluded = new ArrayList<>();
        rules.exclude().forEach(selector -> excluded.addAll(document.select(selector)));
        return excluded;
    }

    /** Returns the patterns of volatile text. */
    IgnorePatterns ignore() {
        return ignore;
    }

    /** Returns the part of the revision that names the rules: "none" or "rules-" and a digest of them. */
    String revision() {
        if (rules.isEmpty()) {
            return "none";
        }
        MessageDigest digest = sha256();
        rules.include().forEach(selector -> update(digest, '+', selector));
        rules.exclude().forEach(selector -> update(digest, '-', selector));
        update(digest, '[', rules.from());
        update(digest, ']', rules.to());
        rules.ignore().forEach(pattern -> update(digest, '~', pattern));
        return "rules-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_LENGTH);
    }

    /** The closing zero keeps two rules from being read as one: no selector holds one. */
    private static void update(MessageDigest digest, char sign, @Nullable String rule) {
        if (rule != null) {
            digest.update((sign + rule + '\0').getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void check(String selector) {
        try {
            QueryParser.parse(selector);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalArgumentException("not a CSS selector: \"" + selector + "\" (" + e.getMessage() + ")", e);
        }
    }

    /** The elements come in the order of the page, so an outer one comes before those inside it. */
    private static List<Element> outermost(List<Element> elements) {
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> outermost = new ArrayList<>();
        for (Element element : elements) {
            boolean inside = false;
            for (Element up = element.parent(); up != null && !inside; up = up.parent()) {
                inside = seen.contains(up);
            }
            if (!inside) {
                seen.add(element);
                outermost.add(element);
            }
        }
        return outermost;
    }
}
