package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles of any length and edited versions of them; the same seed gives the same ones. All texts are made up: words of made-up
 * syllables, few of which are frequent, as in any language.
 */
final class MadeUpArticles {

    private static final int VOCABULARY = 20_000;
    private static final List<String> ONSETS = List.of("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v");
    private static final List<String> RIMES =
            List.of("a", "e", "i", "o", "u", "an", "er", "is", "on", "al", "ent", "or");

    private final Random random;

    MadeUpArticles(long seed) {
        this.random = new Random(seed);
    }

    /** Returns an article of paragraphs of one to five sentences, some 50 words on average, with a heading before every tenth. */
    List<String> article(int paragraphs) {
        return IntStream.range(0, paragraphs)
                .mapToObj(at -> at % 10 == 0 ? heading() : paragraph())
                .toList();
    }

    /**
     * Returns the article with a share of its paragraphs changed: half of these by one to three words, the others added,
     * removed, moved by up to 40 places, split or merged.
     */
    List<String> edited(List<String> article, double share) {
        List<String> edited = new ArrayList<>();
        List<String> moving = new ArrayList<>();
        for (int at = 0; at < article.size(); at++) {
            String text = article.get(at);
            boolean change = random.nextDouble() < share;
            switch (change ? random.nextInt(10) : -1) {
                case -1 -> edited.add(text);
                case 0 -> {
                    edited.add(text);
                    edited.add(paragraph());
                }
                case 1 -> {}
                case 2 -> moving.add(text);
                case 3 -> edited.addAll(split(text));
                case 4 -> edited.add(at + 1 < article.size() ? text + " " + article.get(++at) : text);
                default -> edited.add(reworded(text));
            }
            if (!moving.isEmpty() && random.nextInt(20) == 0) {
                edited.add(moving.remove(0));
            }
        }
        edited.addAll(moving);
        return edited;
    }

    /** Returns one paragraph of at least so many characters. */
    String longParagraph(int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(paragraph()).append(' ');
        }
        return text.toString();
    }

    /** Returns the text with one to three words replaced. */
    String reworded(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            words.set(random.nextInt(words.size()), word());
        }
        return String.join(" ", words);
    }

    /** Returns the text with other letters, so that no word is left. */
    static String ciphered(String text) {
        return text.codePoints()
                .map(letter -> letter >= 'a' && letter < 'z' ? letter + 1 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns paragraphs as an article. */
    static Article of(List<String> texts) {
        return Article.of(texts.stream().map(Paragraph::of).toList());
    }

    private List<String> split(String text) {
        int border = text.indexOf(". ", text.length() / 3);
        return border < 0 ? List.of(text) : List.of(text.substring(0, border + 1), text.substring(border + 2));
    }

    private String heading() {
        return capitalized(words(3 + random.nextInt(5)));
    }

    private String paragraph() {
        return IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(at -> capitalized(words(8 + random.nextInt(18))) + ".")
                .collect(Collectors.joining(" "));
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(at -> word()).collect(Collectors.joining(" "));
    }

    /** The rank of a word is about as frequent as its inverse (Zipf's law). */
    private String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        Random letters = new Random(rank * 7919L);
        int syllables = rank < 30 ? 1 : 2 + letters.nextInt(3);
        return IntStream.range(0, syllables)
                .mapToObj(at -> ONSETS.get(letters.nextInt(ONSETS.size())) + RIMES.get(letters.nextInt(RIMES.size())))
                .collect(Collectors.joining());
    }

    private static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
