package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stub. */
public final class CaptureJudge {
    private CaptureJudge() {}
    /** Stub. */
    public static CaptureJudge ofDefaults() {
        return new CaptureJudge();
    }
    /** Stub. */
    public Optional<Doubt> judge(
            Fetched fetched,
            Extraction extraction,
            String html,
            @Nullable KnownPage known,
            Function<Charset, Article> reread) {
        return extraction.article().paragraphs().isEmpty()
                ? Optional.of(new Doubt(FetchFailure.NO_TEXT, "none"))
                : Optional.empty();
    }
}
