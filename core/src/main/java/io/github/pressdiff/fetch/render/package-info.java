/**
 * From an address to the document that the scripts of its page make of it.
 *
 * <p>In: an address and a {@link io.github.pressdiff.fetch.PageRenderer.Loader}. Out: a
 * {@link io.github.pressdiff.fetch.FetchResult}. {@link io.github.pressdiff.fetch.render.ChromiumRenderer} starts a browser
 * that has no network and hands it what the loader fetched. To read on: {@code Rendering}, which is one page being shown, and
 * {@code Interceptor}, which decides on every request.
 */
@NullMarked
package io.github.pressdiff.fetch.render;

import org.jspecify.annotations.NullMarked;
