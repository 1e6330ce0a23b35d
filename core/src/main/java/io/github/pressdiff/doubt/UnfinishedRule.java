package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.Framing;
import java.util.Locale;
import java.util.Optional;

/**
 * A page that has no end, less text than the known one, and came without a word about its length: most likely the connection
 * broke off (RFC 9112, section 8).
 */
final class UnfinishedRule implements DoubtRule {

    /** How many characters from the beginning of a source its first tag is looked for. */
    private static final int REACH = 1024;

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        if (page.fetched().framing() != Framing.CLOSE || !isWithoutEnd(page.html())) {
            return Optional.empty();
        }
        TextSize now = TextSize.of(page.article());
        return page.known()
                .map(known -> TextSize.of(known.article()))
                .filter(known -> now.characters() < known.characters())
                .map(known -> new Doubt(
                        FetchFailure.UNFINISHED,
                        "no </html>, no length, %d of %d characters".formatted(now.characters(), known.characters())));
    }

    private static boolean isWithoutEnd(String html) {
        String begin = html.substring(0, Math.min(html.length(), REACH)).toLowerCase(Locale.ROOT);
        boolean isPage = begin.contains("<!doctype html") || begin.contains("<html");
        return isPage && !html.toLowerCase(Locale.ROOT).contains("</html");
    }
}
