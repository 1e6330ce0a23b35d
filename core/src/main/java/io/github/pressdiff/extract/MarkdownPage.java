package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.DecodedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Turns a text in Markdown (CommonMark with the tables of GFM) into the web page that it describes, so that it is read by the
 * same rules as one. HTML inside it becomes a part of that page.
 */
final class MarkdownPage {

    /**
     * How many quotes and lists may lie in each other, and how many emphases; what is nested deeper is read as text. Parser and
     * renderer call themselves for each level, and no text that people read has a tenth of this.
     */
    private static final int NESTING = 100;

    private static final Parser PARSER = parser(List.of(TablesExtension.create()));

    private static final Parser WITHOUT_TABLES = parser(List.of());

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(PictureText::new)
            .build();

    private MarkdownPage() {}

    /** Returns the page that a text describes: the front matter as its head, the rest as its body. */
    static Source of(Source markdown) {
        DecodedText text = markdown.text();
        FrontMatter matter = FrontMatter.of(text.text());
        String html = matter.head() + "<body>" + RENDERER.render(parse(matter.rest())) + "</body></html>";
        return new Source(new DecodedText(html, text.charset(), text.reason()), Source.Form.HTML, markdown.url());
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(NESTING)
                .maxInlineNesting(NESTING)
                .build();
    }

    /** Short rows are filled up to the width of the table, so a small text may have many cells; the library stops at a million. */
    private static Node parse(String text) {
        try {
            return PARSER.parse(text);
        } catch (IllegalArgumentException e) {
            // It has no other way to say so. Then the rows are read as text, and nothing is lost.
            return WITHOUT_TABLES.parse(text);
        }
    }

    /**
     * Writes the words that stand for a picture: as its caption when it stands alone, else in the place of the picture. Unlike
     * those of a page, they are read by everyone who reads the source.
     */
    private record PictureText(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class, Paragraph.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Paragraph paragraph) {
                renderParagraph(paragraph);
            } else {
                context.getWriter().text(wordsOf(node));
            }
        }

        private void renderParagraph(Paragraph paragraph) {
            HtmlWriter writer = context.getWriter();
            Node only = paragraph.getFirstChild();
            boolean isPicture = only instanceof Image && only.getNext() == null;
            String tag = isPicture ? "figcaption" : "p";
            boolean tight = !isPicture && isTight(paragraph);
            if (!tight) {
                writer.line();
                writer.tag(tag, Map.of());
            }
            for (Node child = only; child != null; child = child.getNext()) {
                context.render(child);
            }
            if (!tight) {
                writer.tag("/" + tag);
                writer.line();
            }
        }

        /** In a list without blank lines an item is no paragraph of its own. */
        private static boolean isTight(Paragraph paragraph) {
            Node item = paragraph.getParent();
            return item != null && item.getParent() instanceof ListBlock list && list.isTight();
        }

        private static String wordsOf(Node image) {
            StringBuilder words = new StringBuilder();
            image.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    words.append(code.getLiteral());
                }

                @Override
                public void visit(SoftLineBreak lineBreak) {
                    words.append(' ');
                }

                @Override
                public void visit(HardLineBreak lineBreak) {
                    words.append(' ');
                }
            });
            return words.toString();
        }
    }
}
