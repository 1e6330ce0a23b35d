package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.Charset;

/** Stub. */
public record KnownPage(Article article, PageUrl finalUrl, Charset charset) {}
