/**
 * Reports as they are shown, before any format: what is said, in which words and in which order.
 *
 * <p>In: the outlines made by {@link io.github.pressdiff.report}. Out: nothing by itself; the HTML templates, compiled into
 * this package, and the renderers for terminals and Markdown read them. Public only because templates are; not meant for
 * callers. Texts are as the page has them: to escape them is each format's task. Start reading at
 * {@link io.github.pressdiff.report.template.ChangeOutline}.
 */
@NullMarked
package io.github.pressdiff.report.template;

import org.jspecify.annotations.NullMarked;
