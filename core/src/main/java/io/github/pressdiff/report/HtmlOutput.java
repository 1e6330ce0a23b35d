package io.github.pressdiff.report;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/** Escapes what templates are given by context (element, attribute, URL), after {@link TerminalText} has made it visible. */
final class HtmlOutput extends OwaspHtmlTemplateOutput {

    HtmlOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        super.writeUserContent(text == null ? null : TerminalText.escape(text));
    }
}
