package io.github.pressdiff.report;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleMetadata;
import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.extract.CorrectionNote;
import io.github.pressdiff.extract.Explanation;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import io.github.pressdiff.report.template.ArticleOutline;
import io.github.pressdiff.report.template.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An article, and what its page says about itself, in words. */
final class ArticleWords {

    private ArticleWords() {}

    static ArticleOutline outline(ArticleReport report) {
        Article article = report.extraction().article();
        String title = article.title().isEmpty() ? report.source() : article.title();
        Explanation preview = report.preview();
        return preview == null
                ? new ArticleOutline(title, facts(report), lines(article), List.of())
                : new ArticleOutline(title, facts(report), List.of(), ExplanationWords.page(preview));
    }

    private static List<Fact> facts(ArticleReport report) {
        Extraction extraction = report.extraction();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.ofSource("Source", report.source(), ""));
        addMetadata(facts, extraction.article().metadata());
        String reason =
                extraction.charsetReason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add(facts, "Charset", extraction.charset().name() + " (" + reason + ")");
        add(facts, "Extractor", extraction.revision().value());
        addContainer(facts, extraction.container());
        if (!extraction.outcome().isComplete()) {
            facts.add(Fact.of("Outcome", words(extraction.outcome())));
        }
        add(
                facts,
                "Paragraphs",
                Integer.toString(extraction.article().paragraphs().size()));
        if (report.reasons() != null) {
            facts.addAll(ExplanationWords.facts(report.reasons()));
        }
        return facts;
    }

    private static void addMetadata(List<Fact> facts, ArticleMetadata metadata) {
        add(facts, "Publisher", metadata.publisher());
        add(facts, "Author", metadata.author());
        add(facts, "Published", metadata.published());
        add(facts, "Modified", metadata.modified());
        add(facts, "Language", metadata.language());
        add(facts, "Canonical", metadata.canonical());
        List<String> corrections =
                metadata.corrections().stream().map(ArticleWords::words).toList();
        if (!corrections.isEmpty()) {
            facts.add(new Fact("Corrections", "the page says beside its text", List.of(), corrections, null));
        }
    }

    private static void addContainer(List<Fact> facts, ContainerPath container) {
        add(facts, "Container", container.path().isEmpty() ? null : container.path());
        if (!container.missed().isEmpty()) {
            facts.add(new Fact("Rules", "these match nothing", List.of(), container.missed(), null));
        }
    }

    private static String words(CorrectionNote note) {
        return note.date() == null ? note.text() : note.date() + ": " + note.text();
    }

    private static String words(ExtractionOutcome outcome) {
        return outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + outcome.reason();
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null) {
            facts.add(Fact.of(label, text));
        }
    }

    private static List<ArticleOutline.Line> lines(Article article) {
        List<ArticleOutline.Line> lines = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            lines.add(new ArticleOutline.Line(
                    lines.size() + 1,
                    paragraph.block().label(),
                    paragraph.role() == Role.BODY ? "" : paragraph.role().label(),
                    paragraph.text(),
                    paragraph.ignored().stream()
                            .map(part -> paragraph.text().substring(part.start(), part.end()))
                            .toList(),
                    paragraph.links().stream()
                            .map(link -> Fact.ofSource(link.text(), link.href(), ""))
                            .toList()));
        }
        return lines;
    }
}
