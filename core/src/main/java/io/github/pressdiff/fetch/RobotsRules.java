package io.github.pressdiff.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.github.pressdiff.page.PageUrl;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What one robots.txt says to this program (RFC 9309). */
final class RobotsRules {

    /** A host that asks for a longer pause between visits gets this one. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

    private static final RobotsRules NONE = new RobotsRules(
            new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL), "there is no usable robots.txt");

    private final BaseRobotRules rules;
    private final String source;

    private RobotsRules(BaseRobotRules rules, String source) {
        this.rules = rules;
        this.source = source;
    }

    /** Returns the rules of a host that has none: everything is allowed. */
    static RobotsRules none() {
        return NONE;
    }

    /**
     * Reads a robots.txt.
     *
     * @param name the name by which it may address this program
     */
    static RobotsRules read(PageUrl url, Body content, String name) {
        // A delay above the parser's limit would count as a ban on everything.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        BaseRobotRules rules = parser.parseContent(
                url.toString(), content.toByteArray(), "text/plain", List.of(name.toLowerCase(Locale.ROOT)));
        return new RobotsRules(rules, url.toString());
    }

    /** Tells whether this program may read an address. */
    boolean allows(PageUrl url) {
        return rules.isAllowed(url.toString());
    }

    /** Returns the distance to keep between visits: the usual one, or a longer one that was asked for. */
    Duration gap(Duration usual) {
        long asked = rules.getCrawlDelay();
        if (asked <= 0) {
            return usual;
        }
        Duration gap = Duration.ofMillis(Math.min(asked, LONGEST_GAP.toMillis()));
        return gap.compareTo(usual) > 0 ? gap : usual;
    }

    /** Names where the rules come from, for people. */
    String source() {
        return source;
    }
}
