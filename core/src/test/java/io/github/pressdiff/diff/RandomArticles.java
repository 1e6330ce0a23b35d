package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes articles and edited versions of them, odd ones included; the same seed gives the same ones. All texts are made up. */
final class RandomArticles {

    private static final List<String> WORDS = List.of(
            "ministry",
            "river",
            "budget",
            "14",
            "1.5",
            "agrees",
            "not",
            "harbour",
            "will",
            "may",
            "Monday",
            "line",
            "the",
            "of",
            "and",
            "a",
            "bridge",
            "visit",
            "talks",
            "grain",
            "3,000",
            "quickly",
            "school",
            "treaty",
            "opens",
            "closed");

    private static final List<String> ODD = List.of(
            "👩‍👩‍👧‍👦",
            "👍🏽",
            "🇺🇳🇺🇳",
            "e\u0301",
            "é",
            "\u202Bשלום\u202C",
            "مرحبا ١٢٣",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "ไทยไม่เว้นวรรค",
            "漢字。",
            "港は五月に再び開く。",
            "អគារ",
            "ဆိပ်ကမ်း",
            "порт",
            "Ελλάδα",
            "한국어",
            "हिन्दी",
            "\uFE0F",
            "\u2028",
            "１２",
            "\u00AD",
            "\u200B",
            "…",
            "—",
            "ﬁ",
            "İ",
            "ß",
            "\uFEFF",
            "\u0378",
            "…?!",
            "a\u0301\u0323\u0301\u0323",
            "ー",
            "'",
            "(",
            "1.");

    private static final List<String> BLANKS = List.of(" ", "  ", "\t", "\u00A0", "\u2009", "\n", "\u3000");

    private final Random random;

    RandomArticles(long seed) {
        this.random = new Random(seed);
    }

    Article article() {
        return Article.of(IntStream.range(0, random.nextInt(14))
                .mapToObj(at -> paragraph())
                .toList());
    }

    /** Returns an article of 30 to 90 paragraphs, labels and copies among them. */
    Article longArticle() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int size = 30 + random.nextInt(60);
        while (paragraphs.size() < size) {
            boolean copy = random.nextInt(6) == 0 && !paragraphs.isEmpty();
            paragraphs.add(copy ? paragraphs.get(random.nextInt(paragraphs.size())) : paragraph());
        }
        return Article.of(paragraphs);
    }

    /** Returns the article with many edits, and blocks of up to five paragraphs moved. */
    Article reworked(Article article) {
        Article edited = article;
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            edited = edited(edited);
        }
        List<Paragraph> paragraphs = new ArrayList<>(edited.paragraphs());
        for (int blocks = random.nextInt(4); blocks > 0 && paragraphs.size() > 10; blocks--) {
            int from = random.nextInt(paragraphs.size() - 5);
            List<Paragraph> block = paragraphs.subList(from, from + 1 + random.nextInt(5));
            List<Paragraph> moving = List.copyOf(block);
            block.clear();
            paragraphs.addAll(random.nextInt(paragraphs.size()), moving);
        }
        return Article.of(paragraphs);
    }

    /** Returns the article with some paragraphs edited, removed, added, moved, split and merged. */
    Article edited(Article article) {
        List<Paragraph> paragraphs = new ArrayList<>(article.paragraphs());
        for (int edits = random.nextInt(6); edits > 0; edits--) {
            if (paragraphs.isEmpty()) {
                paragraphs.add(paragraph());
            }
            edit(paragraphs, random.nextInt(paragraphs.size()));
        }
        return Article.of(paragraphs);
    }

    private void edit(List<Paragraph> paragraphs, int at) {
        String text = paragraphs.get(at).text();
        switch (random.nextInt(8)) {
            case 0 -> paragraphs.remove(at);
            case 1 -> paragraphs.add(at, paragraph());
            case 2 -> paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(at));
            case 3 -> split(paragraphs, at);
            case 4 -> merge(paragraphs, at);
            case 5 -> paragraphs.set(at, linked(text));
            case 6 -> paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.get(at));
            default -> paragraphs.set(at, Paragraph.of(replaced(text)));
        }
    }

    private void split(List<Paragraph> paragraphs, int at) {
        String text = paragraphs.get(at).text();
        if (text.length() > 1) {
            int border = 1 + random.nextInt(text.length() - 1);
            paragraphs.set(at, Paragraph.of(text.substring(0, border)));
            paragraphs.add(at + 1, Paragraph.of(text.substring(border)));
        }
    }

    private void merge(List<Paragraph> paragraphs, int at) {
        if (at + 1 < paragraphs.size()) {
            String next = paragraphs.remove(at + 1).text();
            paragraphs.set(at, Paragraph.of(paragraphs.get(at).text() + blank() + next));
        }
    }

    private Paragraph linked(String text) {
        Paragraph plain = Paragraph.of(text);
        Link link = new Link(text, "https://example.org/" + random.nextInt(3));
        return new Paragraph(plain.block(), plain.role(), text, List.of(link));
    }

    private String replaced(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(6, text.length() - from) + 1);
        String replaced = text.substring(0, from) + word() + text.substring(to);
        return replaced.isEmpty() ? "x" : replaced;
    }

    private Paragraph paragraph() {
        return switch (random.nextInt(8)) {
            case 0 -> Paragraph.of(blank());
            case 1 -> Paragraph.of(random.nextBoolean() ? "Question:" : "Answer:");
            default -> Paragraph.of(text(1 + random.nextInt(30)));
        };
    }

    private String text(int words) {
        return IntStream.range(0, words).mapToObj(at -> word()).collect(Collectors.joining(blank()));
    }

    private String word() {
        String word = random.nextInt(9) == 0 ? pick(ODD) : pick(WORDS);
        return random.nextInt(7) == 0 ? word + "." : word;
    }

    private String blank() {
        return random.nextInt(5) == 0 ? pick(BLANKS) : " ";
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
