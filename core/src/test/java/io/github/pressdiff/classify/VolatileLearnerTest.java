package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are learnt to be volatile, and which never are. All pages are made up. */
class VolatileLearnerTest {

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d views",
                "Views: %d",
                "%d people are reading this page right now",
                "This article has been read %d times.",
                "Press office of Harbour | %d views | print",
                "%d Aufrufe",
                "%d Personen lesen gerade diesen Artikel",
                "Vues : %d",
                "Page consultée %d fois",
                "Visitas: %d",
                "%d personas están leyendo esta página",
                "Просмотров: %d",
                "Сейчас читают %d человек",
                "عدد المشاهدات: %d",
                "阅读量：%d次",
                "Wyświetleń: %d",
                "Updated %d minutes ago"
            })
    void learnsACounterOfReaders(String line) {
        assertThat(known(line, 1_000)).isTrue();
    }

    @Test
    void knowsACounterFromTheSixthChangeOn() {
        IntFunction<String> counter = version -> (1_000 + version) + " views";

        assertThat(isKnown(versions(6, counter), QUARTER)).isTrue();
        assertThat(isKnown(versions(5, counter), QUARTER)).isFalse();
    }

    @Test
    void takesDigitsInGroupsForOneNumber() {
        IntFunction<String> counter = version -> version < 4 ? (990 + version) + " views" : "1 00" + version + " views";

        assertThat(isKnown(versions(8, counter), QUARTER)).isTrue();
    }

    @Test
    void learnsALineThatStandsInSeveralPlaces() {
        List<Article> versions = new ArrayList<>();
        for (int version = 0; version < 7; version++) {
            versions.add(page(version + 1 + " minutes ago", version + 31 + " minutes ago"));
        }

        assertThat(isKnown(versions, QUARTER)).isTrue();
    }

    @Test
    void learnsAStampAndAClockByTheirWords() {
        assertThat(isKnown(versions(7, version -> "Last reviewed: " + (version + 2) + " March 2026"), QUARTER))
                .isTrue();
        assertThat(isKnown(versions(7, version -> "Server time: 09:3" + version + ":12"), QUARTER))
                .isTrue();
    }

    @Test
    void readsDatesInTheLanguageOfThePage() {
        List<Article> versions = new ArrayList<>();
        for (int version = 0; version < 7; version++) {
            versions.add(Comparison.article(
                    "Das Hafenamt dankt den Besatzungen aller Boote für ihre Geduld und für die gute Ordnung an der Mole.",
                    "Stand: " + (version + 2) + ". März 2026, 10:00 Uhr"));
        }

        assertThat(learnt(versions, QUARTER).isEmpty()).isFalse();
    }

    @Test
    void knowsAClockWithoutWordsByTheTimeThatItShows() {
        assertThat(isKnown(clock("%1$tH:%1$tM", QUARTER, Duration.ofHours(2)), QUARTER))
                .isTrue();
        assertThat(isKnown(clock("%1$tH:%1$tM, %1$te %1$tB %1$tY", QUARTER, Duration.ZERO), QUARTER))
                .isTrue();
        assertThat(isKnown(clock("%1$te %1$tB %1$tY", DAY, Duration.ofHours(-7)), DAY))
                .isTrue();
    }

    @Test
    void knowsADateInAnyLanguageByTheDayThatItShows() {
        assertThat(isKnown(clock("Síðast breytt %1$te.%1$tm.%1$tY", DAY, Duration.ZERO), DAY))
                .isTrue();
    }

    @Test
    void neverTakesADateThatIsToldForAClock() {
        IntFunction<String> deadline = version -> (12 + 2 * version) + " March 2026";

        assertThat(isKnown(versions(9, deadline), QUARTER)).isFalse();
        assertThat(isKnown(versions(9, deadline), DAY)).isFalse();
        assertThat(isKnown(versions(9, version -> "The hearing begins at " + (9 + version) + ":00."), QUARTER))
                .isFalse();
        assertThat(isKnown(versions(9, version -> "Updated deadline: " + (12 + version) + " March 2026"), DAY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Confirmed cases: %d",
                "%d people were injured",
                "%d people are missing",
                "Number of shares: %d",
                "Visitors to the museum of Harbour: %d",
                "Diesel\t1.%d EUR",
                "%d EUR",
                "%d %% of readers",
                "%d",
                "The office counts %d boats in the harbour today.",
                "Update %d",
                "Persons checked: %d"
            })
    void neverTakesANumberThatIsToldForACounter(String line) {
        assertThat(known(line, 1_000)).isFalse();
    }

    @Test
    void takesNoLineForVolatileWhoseWordsChange() {
        List<String> entries = List.of("arrives", "speaks", "answers", "leaves", "returns", "signs", "reads", "rests");

        assertThat(isKnown(versions(8, at -> "09:3" + at + " The minister " + entries.get(at) + ", 12 views"), QUARTER))
                .isFalse();
    }

    @Test
    void takesAPriceListForData() {
        List<Article> versions = new ArrayList<>();
        for (int version = 0; version < 10; version++) {
            versions.add(page("Cod\t" + (20 + version), "Herring\t" + (9 + version), "Views\t" + (3 + version)));
        }

        VolatileLines lines = learnt(versions, QUARTER);

        assertThat(lines.reason(line("Cod\t20"), line("Cod\t21"))).isEmpty();
        assertThat(lines.reason(line("Herring\t20"), line("Herring\t21"))).isEmpty();
        assertThat(lines.reason(line("Views\t20"), line("Views\t21"))).isPresent();
    }

    @Test
    void learnsNothingWhereVeryManyLinesChange() {
        List<Article> versions = new ArrayList<>();
        for (int version = 0; version < 10; version++) {
            String[] rows = new String[120];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = "Pier " + "abcdefghij".charAt(row % 10) + row + ": " + version + " views";
            }
            versions.add(page(rows));
        }

        assertThat(learnt(versions, QUARTER).isEmpty()).isTrue();
    }

    @Test
    void letsWhatSeldomChangesInTheSameLineSaySomething() {
        VolatileLines lines =
                learnt(versions(8, version -> "Published 2 March 2026 | " + (100 + version) + " views"), QUARTER);

        assertThat(lines.reason(line("Published 2 March 2026 | 107 views"), line("Published 2 March 2026 | 108 views")))
                .hasValue("volatile: this line changed in 7 of the last 7 versions");
        assertThat(lines.reason(line("Published 2 March 2026 | 107 views"), line("Published 1 March 2026 | 108 views")))
                .isEmpty();
    }

    @Test
    void takesALineThatOftenStaysForNone() {
        assertThat(isKnown(versions(13, version -> (100 + version * 4 / 5) + " views"), QUARTER))
                .isFalse();
        assertThat(isKnown(versions(13, version -> (100 + version * 9 / 10) + " views"), QUARTER))
                .isTrue();
    }

    @Test
    void forgetsALineThatHasComeToRest() {
        assertThat(isKnown(versions(16, version -> Math.min(version, 11) + " views"), QUARTER))
                .isFalse();
    }

    @Test
    void countsFromTheComingOfALine() {
        List<Article> versions = new ArrayList<>();
        for (int version = 0; version < 12; version++) {
            versions.add(version < 6 ? page("Edition " + "abcdef".charAt(version)) : page(version + " views"));
        }

        assertThat(isKnown(versions, QUARTER)).isTrue();
    }

    @Test
    void looksAtTheVersionsBeforeOnly() {
        VolatileLearner learner = new VolatileLearner();
        List<Article> versions = versions(9, version -> version + " views");
        follow(learner, versions, QUARTER);

        assertThat(learner.linesAfter(5).isEmpty()).isTrue();
        assertThat(learner.linesAfter(6).isEmpty()).isFalse();
    }

    private static boolean known(String line, int first) {
        return isKnown(versions(9, version -> String.format(Locale.ROOT, line, first + 7 * version)), QUARTER);
    }

    /** Tells whether the last change is known to say nothing before it is made. */
    private static boolean isKnown(List<Article> versions, Duration apart) {
        int last = versions.size() - 1;
        String old = versions.get(last - 1).paragraphs().get(1).text();
        String now = versions.get(last).paragraphs().get(1).text();
        VolatileLines lines = learnt(versions, apart);
        return lines.reason(line(old), line(now)).isPresent() || (old.equals(now) && !lines.isEmpty());
    }

    private static VolatileLines learnt(List<Article> versions, Duration apart) {
        VolatileLearner learner = new VolatileLearner();
        follow(learner, versions, apart);
        return learner.linesAfter(versions.size());
    }

    private static void follow(VolatileLearner learner, List<Article> versions, Duration apart) {
        for (int at = 1; at < versions.size(); at++) {
            learner.follow(at + 1, START.plus(apart.multipliedBy(at)), versions.get(at - 1), versions.get(at));
        }
    }

    private static List<Article> clock(String format, Duration apart, Duration zone) {
        return versions(9, version -> {
            ZonedDateTime seen =
                    START.plus(apart.multipliedBy(version)).plus(zone).atZone(ZoneOffset.UTC);
            return String.format(Locale.ENGLISH, format, seen);
        });
    }

    private static List<Article> versions(int count, IntFunction<String> line) {
        List<Article> versions = new ArrayList<>();
        for (int version = 0; version < count; version++) {
            versions.add(page(line.apply(version)));
        }
        return versions;
    }

    private static Article page(String... lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of("The harbour office thanks the crews of all boats for their patience."));
        for (String line : lines) {
            paragraphs.add(Paragraph.of(line));
        }
        return Article.of(paragraphs);
    }

    private static LineFrame line(String text) {
        return LineFrame.of(text, Languages.lexiconFor(page(text)));
    }
}
