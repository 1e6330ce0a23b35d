package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The seeds of the fuzz test keep every promise, in each build; the profile "fuzz" goes on from them (decision record 10). All
 * seeds are made up.
 */
class FuzzSeedsTest {

    @ParameterizedTest
    @EnumSource
    void keepsEveryPromiseForItsSeeds(FuzzTarget target) throws IOException, URISyntaxException {
        List<Path> seeds = seeds(target);

        assertThat(seeds).isNotEmpty();
        for (Path seed : seeds) {
            target.run(Files.readAllBytes(seed));
        }
    }

    /** Seeds that are cut short hold unclosed parts, halves of characters and damaged files. */
    @ParameterizedTest
    @EnumSource
    void keepsEveryPromiseForTheBeginningOfASeed(FuzzTarget target) throws IOException, URISyntaxException {
        for (Path seed : seeds(target)) {
            byte[] bytes = Files.readAllBytes(seed);
            for (int length = 0; length < bytes.length; length += 13) {
                target.run(Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void noticesWhenACharacterIsLostOrInvented() {
        Explanation explanation = ArticleExtractor.ofDefaults().explain(Sources.page("<p>One word.</p>"));

        PagePromises.checkNothingIsLost(explanation, Sources.page("<p>word.\u00a0<b>One</b></p>"));
        for (String other : List.of("<p>One words.</p>", "<p>One ward.</p>", "<p>On word.</p>")) {
            assertThatThrownBy(() -> PagePromises.checkNothingIsLost(explanation, Sources.page(other)))
                    .isInstanceOf(AssertionError.class);
        }
        assertThat(ShownCharacters.of("one\ntwo\u00ad")).isEqualTo("onetwo");
    }

    private static List<Path> seeds(FuzzTarget target) throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(FuzzSeedsTest.class.getResource(target.seeds()));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }
}
