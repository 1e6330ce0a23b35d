package io.github.pressdiff.report.template;

/**
 * What every HTML document has.
 *
 * @param title the title of the document
 * @param style the style sheet, written as it is
 * @param policy the Content-Security-Policy that allows this style sheet and nothing else
 */
public record Sheet(String title, String style, String policy) {}
