package io.github.pressdiff.report;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
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
        return new ArticleOutline(title, facts(report), lines(article));
    }

    private static List<Fact> facts(ArticleReport report) {
        Extraction extraction = report.extraction();
        Article article = extraction.article();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.ofSource("Source", report.source(), ""));
        add(facts, "Publisher", article.publisher());
        add(facts, "Published", article.published());
        add(facts, "Modified", article.modified());
        add(facts, "Language", article.language());
        String reason =
                extraction.charsetReason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add(facts, "Charset", extraction.charset().name() + " (" + reason + ")");
        add(facts, "Extractor", extraction.revision().value());
        add(facts, "Container", extraction.container().isEmpty() ? null : extraction.container());
        add(facts, "Paragraphs", Integer.toString(article.paragraphs().size()));
        return facts;
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
                    paragraph.links().stream()
                            .map(link -> Fact.ofSource(link.text(), link.href(), ""))
                            .toList()));
        }
        return lines;
    }
}
