package io.github.pressdiff.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON-LD token by token, so that neither size nor depth costs more than a pass. Finds articles in arrays and in
 * {@code @graph}, and a publisher that is only named by its {@code @id}. What is malformed ends the block it stands in; what
 * was whole before it counts.
 */
final class JsonLdReader {

    /** Blocks longer than this, in characters, are not read. */
    private static final int MAX_LENGTH = 2_000_000;

    private static final int MAX_DEPTH = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_LENGTH)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** A page about which more is said than that it is one gives its dates where no article does. */
    private final List<Thing> pages = new ArrayList<>();

    private final List<Thing> articles = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    /** A JSON object that is not yet or no longer open. */
    private static final class Thing {
        private final Map<String, String> values = new HashMap<>();
        private final List<String> authors = new ArrayList<>();
        private final List<CorrectionNote> corrections = new ArrayList<>();
        private final int depth;
        private boolean article;
        private boolean page;

        private Thing(int depth) {
            this.depth = depth;
        }

        private String value(String key) {
            return values.getOrDefault(key, "");
        }
    }

    /** Reads one block. */
    void read(String block) {
        if (block.length() > MAX_LENGTH) {
            return;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), withoutWrapping(block))) {
            readThings(parser);
        } catch (JacksonException e) {
            // One block in thirty on real pages cannot be parsed; metadata is a bonus, never a reason to fail.
            return;
        }
    }

    /** Returns the article of all blocks that stands least deep in its block, else the page; the first of equals. */
    JsonLdArticle article() {
        return leastDeep(articles)
                .or(() -> leastDeep(pages))
                .map(this::describe)
                .orElse(JsonLdArticle.NONE);
    }

    private static Optional<Thing> leastDeep(List<Thing> things) {
        return things.stream().min(Comparator.comparingInt(thing -> thing.depth));
    }

    private JsonLdArticle describe(Thing article) {
        return new JsonLdArticle(
                article.value("headline"),
                name(article.value("publisher")),
                article.authors.stream()
                        .map(this::name)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                article.value("datePublished"),
                article.value("dateModified"),
                article.value("inLanguage"),
                article.value("articleBody"),
                article.corrections);
    }

    /** Returns the name of what is named or only pointed at; empty when the thing that is pointed at is not there. */
    private String name(String nameOrId) {
        String bare = nameOrId.startsWith("#") || nameOrId.contains("://") ? "" : nameOrId;
        return names.getOrDefault(nameOrId, bare);
    }

    private void readThings(JsonParser parser) {
        Deque<Thing> open = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            String key = nearestName(parser);
            if (token == JsonToken.START_OBJECT) {
                open.push(new Thing(open.size()));
            } else if (token == JsonToken.END_OBJECT) {
                close(open.pop(), open.peek(), key);
            } else if (token == JsonToken.VALUE_STRING && !open.isEmpty()) {
                note(open.element(), key, parser.getString());
            }
        }
    }

    /** Returns the name under which a value stands; in an array that of the array. */
    private static @Nullable String nearestName(JsonParser parser) {
        TokenStreamContext around = parser.streamReadContext();
        while (around.inArray() && around.getParent() != null) {
            around = around.getParent();
        }
        return parser.currentName() == null ? around.currentName() : parser.currentName();
    }

    private static void note(Thing thing, @Nullable String key, String value) {
        if (key == null) {
            return;
        }
        switch (key) {
            case "@type" -> {
                thing.article |=
                        value.endsWith("Article") || value.endsWith("BlogPosting") || value.equals("PressRelease");
                thing.page |= value.endsWith("WebPage") || value.endsWith("ItemPage");
            }
            case "author" -> thing.authors.add(value);
            case "correction" -> addCorrection(thing, value, "");
            case "headline",
                    "publisher",
                    "datePublished",
                    "dateModified",
                    "inLanguage",
                    "articleBody",
                    "name",
                    "@id",
                    "text" -> thing.values.putIfAbsent(key, value);
            default -> {
                // A page may tell machines much more than is asked here.
            }
        }
    }

    private static void addCorrection(Thing thing, String text, String date) {
        String line = Blanks.folded(text.substring(0, Math.min(text.length(), CorrectionNote.MAX_LENGTH)));
        if (!line.isEmpty()) {
            thing.corrections.add(new CorrectionNote(line, date.isEmpty() ? null : date));
        }
    }

    private void close(Thing thing, @Nullable Thing around, @Nullable String key) {
        String name = thing.value("name");
        String id = thing.value("@id");
        if (!name.isEmpty() && !id.isEmpty()) {
            names.putIfAbsent(id, name);
        }
        if (thing.article) {
            articles.add(thing);
        } else if (thing.page) {
            pages.add(thing);
        }
        if (around != null && key != null) {
            tell(around, key, thing);
        }
    }

    /** Hands to the thing around what a thing inside it says for it. */
    private static void tell(Thing around, String key, Thing thing) {
        String name = thing.value("name");
        String nameOrId = name.isEmpty() ? thing.value("@id") : name;
        switch (key) {
            case "publisher" -> around.values.putIfAbsent("publisher", nameOrId);
            case "author" -> around.authors.add(nameOrId);
            case "correction" -> addCorrection(around, thing.value("text"), thing.value("datePublished"));
            default -> {
                // What other things say is theirs.
            }
        }
    }

    /** Old pages open a script with a comment or a CDATA section, which is no JSON; what follows the JSON does no harm. */
    private static String withoutWrapping(String block) {
        int brace = block.indexOf('{');
        int bracket = block.indexOf('[');
        boolean array = bracket >= 0 && bracket < brace && !block.startsWith("[CDATA[", bracket);
        return brace < 0 ? "" : block.substring(array ? bracket : brace);
    }
}
