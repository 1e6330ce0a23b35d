package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a page that arrived whole with a good status is to be believed. The same page gives the same answer. Safe
 * for use by several threads.
 */
public final class CaptureJudge {

    private static final Phrases BOT_CHECK = Phrases.load("bot-check.txt");
    private static final Phrases LOGIN = Phrases.load("login.txt");
    private static final Phrases CONSENT = Phrases.load("consent.txt");
    private static final Phrases SCRIPT = Phrases.load("script.txt");
    private static final Phrases MAINTENANCE = Phrases.load("maintenance.txt");
    private static final Phrases SOFT_404 = Phrases.load("soft-404.txt");

    /**
     * The first that speaks is the one. What only a person may accept comes first, or a wall could be confirmed as an emptied
     * page. What a page says comes before what its source hints at, as every page of a site has the form for a password in its
     * corner; for the same reason a question for consent, which may be a banner, comes last of what a page says. A changed
     * encoding comes before the rules that would find its text new.
     */
    private static final List<DoubtRule> RULES = List.of(
            new WallRule(FetchFailure.BOT_CHECK, BOT_CHECK, Room.BESIDE_SIGN),
            new LoginRule(LOGIN),
            new WallRule(FetchFailure.SCRIPT_REQUIRED, SCRIPT, Room.BESIDE_SCRIPT),
            new WallRule(FetchFailure.MAINTENANCE, MAINTENANCE, Room.BESIDE_SIGN),
            new NotFoundRule(SOFT_404),
            new WallRule(FetchFailure.CONSENT_WALL, CONSENT, Room.BESIDE_CONSENT),
            new HintRule(FetchFailure.BOT_CHECK, BOT_CHECK, Room.BARE),
            new HintRule(FetchFailure.LOGIN_PAGE, LOGIN, Room.BARE),
            new HintRule(FetchFailure.SCRIPT_REQUIRED, SCRIPT, Room.BESIDE_SCRIPT),
            new HintRule(FetchFailure.CONSENT_WALL, CONSENT, Room.BARE),
            new HintRule(FetchFailure.MAINTENANCE, MAINTENANCE, Room.BARE),
            new NoTextRule(),
            new MovedRule(),
            new CharsetRule(),
            new NotTextRule(),
            new MissedRule(),
            new UnfinishedRule(),
            new OtherDocumentRule(),
            new CollapseRule(),
            new SwallowedRule());

    private CaptureJudge() {}

    /** Returns the judge that knows all the rules of this package. */
    public static CaptureJudge ofDefaults() {
        return new CaptureJudge();
    }

    /**
     * Returns the reason not to believe a page; empty when it is to be believed. A page that reads like the known one always
     * is.
     *
     * @param fetched what arrived
     * @param extraction the article found in it
     * @param html the characters that arrived: the page's source, or a plain text
     * @param known the version that was believed last; null for the first capture of a page
     * @param reread reads what arrived in another encoding; asked only when the encoding is not the known one
     */
    public Optional<Doubt> judge(
            FetchResult.Fetched fetched,
            Extraction extraction,
            String html,
            @Nullable KnownPage known,
            Function<Charset, Article> reread) {
        if (known != null && extraction.article().readsLike(known.article())) {
            return Optional.empty();
        }
        JudgedPage page = new JudgedPage(fetched, extraction, html, known, reread);
        return RULES.stream().flatMap(rule -> rule.doubt(page).stream()).findFirst();
    }
}
