package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.Charset;

/**
 * The version of a page that was believed last.
 *
 * @param article its text
 * @param finalUrl the address that answered with it
 * @param charset the encoding in which it was read
 */
public record KnownPage(Article article, PageUrl finalUrl, Charset charset) {}
