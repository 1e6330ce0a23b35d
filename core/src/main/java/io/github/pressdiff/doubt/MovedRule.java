package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.PageUrl;
import java.util.List;
import java.util.Optional;

/**
 * A page that answers from another host than the known one did, with another text: a new home of the publisher, or a stranger
 * who bought the name. Where the text is the same, it does not matter who sent it.
 */
final class MovedRule implements DoubtRule {

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        return page.known()
                .filter(known -> isElsewhere(page))
                .filter(known -> !texts(known.article()).equals(texts(page.article())))
                .map(known -> new Doubt(
                        FetchFailure.MOVED, "host " + hostOf(known.finalUrl()) + " -> " + hostOf(finalUrl(page))));
    }

    /** Tells whether another host answered than the known one, whatever it answered. */
    static boolean isElsewhere(JudgedPage page) {
        return page.known()
                .filter(known -> !hostOf(known.finalUrl()).equals(hostOf(finalUrl(page))))
                .isPresent();
    }

    private static PageUrl finalUrl(JudgedPage page) {
        return page.fetched().exchange().finalUrl();
    }

    private static String hostOf(PageUrl url) {
        return url.host().startsWith("www.") ? url.host().substring("www.".length()) : url.host();
    }

    /** The links lead to the new host, of course. */
    private static List<String> texts(Article article) {
        return article.paragraphs().stream().map(Paragraph::text).toList();
    }
}
