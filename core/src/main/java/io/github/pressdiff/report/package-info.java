/**
 * From an assessment to a document that a person or a program reads: terminal text, Markdown, HTML, JSON.
 *
 * <p>In: {@link io.github.pressdiff.report.ChangeReport} and its siblings. Out: characters. Each format is escaped in one
 * place; nothing of a page ever runs or controls anything. Start reading at
 * {@link io.github.pressdiff.report.ReportRenderer}.
 */
@NullMarked
package io.github.pressdiff.report;

import org.jspecify.annotations.NullMarked;
