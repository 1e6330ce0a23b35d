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
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;

/** The user's rules as selectors that are known to parse. */
final class ContentSelectors {

    /** How many characters of the digest name the rules in a revision. */
    private static final int DIGEST_LENGTH = 12;

    private final ContentRules rules;

    /** @throws IllegalArgumentException if a rule is no CSS selector; the message names it */
    ContentSelectors(ContentRules rules) {
        rules.include().forEach(ContentSelectors::check);
        rules.exclude().forEach(ContentSelectors::check);
        this.rules = rules;
    }

    /**
     * What an include rule chose.
     *
     * @param selector the rule
     * @param elements what it matches, in the order of the page, the outermost elements only
     */
    record Choice(String selector, List<Element> elements) {}

    /** Returns what the first include rule that matches anything matches; empty when there is none. */
    Optional<Choice> choose(Document document) {
        for (String selector : rules.include()) {
            List<Element> matches = document.select(selector);
            if (!matches.isEmpty()) {
                return Optional.of(new Choice(selector, outermost(matches)));
            }
        }
        return Optional.empty();
    }

    List<Element> excluded(Document document) {
        List<Element> excluded = new ArrayList<>();
        rules.exclude().forEach(selector -> excluded.addAll(document.select(selector)));
        return excluded;
    }

    /** Returns the part of the revision that names the rules: "none" or "rules-" and a digest of them. */
    String revision() {
        if (rules.isEmpty()) {
            return "none";
        }
        MessageDigest digest = sha256();
        rules.include().forEach(selector -> update(digest, '+', selector));
        rules.exclude().forEach(selector -> update(digest, '-', selector));
        return "rules-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_LENGTH);
    }

    /** The closing zero keeps two rules from being read as one: no selector holds one. */
    private static void update(MessageDigest digest, char sign, String selector) {
        digest.update((sign + selector + '\0').getBytes(StandardCharsets.UTF_8));
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
