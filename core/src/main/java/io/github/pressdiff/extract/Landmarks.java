package io.github.pressdiff.extract;

import org.jsoup.nodes.Element;

/** The elements by which a page itself says where its text is. */
final class Landmarks {

    private Landmarks() {}

    static boolean isMain(Element element) {
        return element.normalName().equals("main") || element.attr("role").equalsIgnoreCase("main");
    }

    /** Tells whether an element is the page's main part or an article, by its tag, its role or its microdata type. */
    static boolean isArticleOrMain(Element element) {
        return isMain(element)
                || element.normalName().equals("article")
                || element.attr("role").equalsIgnoreCase("article")
                || element.attr("itemtype").endsWith("Article");
    }
}
