package io.github.pressdiff.extract;

import io.github.pressdiff.extract.ContainerPath.Reason;
import org.jsoup.nodes.Element;

/**
 * The element that holds the text of an article.
 *
 * @param body the element
 * @param frame the article or main part around it that adds its title and little else; the body itself where there is none
 * @param reason why this element
 */
record Container(Element body, Element frame, Reason reason) {}
