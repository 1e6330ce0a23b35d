package io.github.pressdiff.classify.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for the life lines of all histories, tried on hundreds of random ones. A failure names the number of the history. */
class LifeLinePropertyTest {

    private static final int HISTORIES = 300;

    private static final List<String> WORDS = List.of(
            "harbour", "ferry", "quay", "opens", "on", "Monday", "not", "14", "will", "boats", "the", "of", "fee");

    @Test
    void keepsAllPromisesOfALifeLine() {
        for (int number = 0; number < HISTORIES; number++) {
            Random random = new Random(number);
            LifeLineTracer tracer = new LifeLineTracer();
            Versions versions = new Versions(tracer);
            Article article = article(random, List.of());
            for (int version = random.nextInt(12); version >= 0; version--) {
                article = article(random, article.paragraphs());
                step(versions, random, article);
            }
            try {
                check(tracer.life(true));
            } catch (AssertionError e) {
                throw new AssertionError("history " + number, e);
            }
        }
    }

    /** The first version that is shown begins everything; what follows may be unknown or another reading. */
    private static void step(Versions versions, Random random, Article article) {
        switch (random.nextInt(6)) {
            case 0 -> versions.redacted();
            case 1 -> versions.reread(texts(article));
            default -> versions.shown(article);
        }
    }

    private static void check(PageLife life) {
        assertThat(life.present()).extracting(LifeLine::index).containsExactlyElementsOf(indexes(life));
        for (LifeLine line : life.present()) {
            LifeStep last = line.steps().get(line.steps().size() - 1);
            assertThat(last.paragraph().text()).isEqualTo(line.paragraph().text());
            assertThat(line.gone()).isEmpty();
            checkSteps(line);
        }
        for (LifeLine line : life.gone()) {
            assertThat(line.gone()).isPresent();
            checkSteps(line);
        }
    }

    private static void checkSteps(LifeLine line) {
        for (int at = 0; at < line.steps().size(); at++) {
            LifeStep step = line.steps().get(at);
            boolean isBeginning = step.kind() == LifeStep.Kind.CAME;
            assertThat(step.from().isEmpty()).isEqualTo(isBeginning);
            for (int from : step.from()) {
                assertThat(from).isLessThan(at);
                assertThat(line.steps().get(from).arrival().version())
                        .isLessThan(step.arrival().version());
            }
            assertThat(step.arrival().version())
                    .isGreaterThanOrEqualTo(line.firstSeen().version());
        }
        assertThat(line.reverts()).allSatisfy(revert -> {
            assertThat(revert.original()).isLessThan(revert.away().version());
            assertThat(revert.away().version()).isLessThan(revert.back().version());
            assertThat(revert.atMost()).isNotNull().isGreaterThanOrEqualTo(revert.atLeast());
        });
    }

    private static List<Integer> indexes(PageLife life) {
        return IntStream.range(0, life.present().size()).boxed().toList();
    }

    private static String[] texts(Article article) {
        return article.paragraphs().stream().map(Paragraph::text).toArray(String[]::new);
    }

    private static Article article(Random random, List<Paragraph> before) {
        List<Paragraph> paragraphs = new ArrayList<>(before);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            edit(random, paragraphs);
        }
        return Article.of(paragraphs);
    }

    private static void edit(Random random, List<Paragraph> paragraphs) {
        int at = paragraphs.isEmpty() ? -1 : random.nextInt(paragraphs.size());
        int kind = at < 0 ? 0 : random.nextInt(7);
        switch (kind) {
            case 0, 1 -> paragraphs.add(at + 1, Paragraph.of(sentence(random)));
            case 2 -> paragraphs.remove(at);
            case 3 -> paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(at));
            case 4 ->
                paragraphs.set(
                        at, Paragraph.of(paragraphs.get(at).text().replaceFirst("harbour|boats|14", word(random))));
            case 5 -> split(paragraphs, at);
            default -> merge(paragraphs, at);
        }
    }

    private static void split(List<Paragraph> paragraphs, int at) {
        String text = paragraphs.get(at).text();
        int blank = text.indexOf(' ', text.length() / 2);
        if (blank > 0) {
            paragraphs.set(at, Paragraph.of(text.substring(0, blank)));
            paragraphs.add(at + 1, Paragraph.of(text.substring(blank + 1)));
        }
    }

    private static void merge(List<Paragraph> paragraphs, int at) {
        if (at + 1 < paragraphs.size()) {
            String next = paragraphs.remove(at + 1).text();
            paragraphs.set(at, Paragraph.of(paragraphs.get(at).text() + " " + next));
        }
    }

    private static String sentence(Random random) {
        return IntStream.range(0, 4 + random.nextInt(16))
                .mapToObj(at -> word(random))
                .collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
