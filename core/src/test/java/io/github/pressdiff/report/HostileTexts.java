package io.github.pressdiff.report;

import java.util.List;

/** Texts that try to become more than text. Made up for these tests after the known classes of attack. */
final class HostileTexts {

    /** One line each; none is an http or https address. */
    static final List<String> LINES = List.of(
            "<script>alert(1)</script>",
            "</p></section><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)><style><img title=\"</style><img src onerror=alert(1)>\">",
            "\"><b onmouseover='alert(1)'>",
            "' onfocus=alert(1) autofocus='",
            "</title></style></textarea><iframe src=//evil.example>",
            "<!--><img src=x>-->",
            "<![CDATA[<img src=x>]]>",
            "&lt;script&gt; &#60;b&#62; &amp;",
            "javascript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "${7*7} @raw @endraw $unsafe{x}",
            "a\u2028b\u2029c",
            "\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007",
            "\u001b]52;c;aGk=\u0007",
            "\u001b[2J\u001b[31mred\u009b31m",
            "\r\b\u0000\u007f\u0085",
            "pay \u202e001\u202c euro \u2066x\u2069 \u200f\u061c",
            "in\u200bvisi\u2060ble\ufeff \u00ad\u034f\u3164\u180e",
            "\udb40\udc48\udb40\udc49 tags",
            "high \ud800 low \udc00 end \ud83d",
            "noncharacter \uffff \ufdd0",
            "![pixel](https://evil.example/p.png) [x](javascript:alert(1))",
            "<https://evil.example> https://evil.example www.evil.example",
            "``` ~~~ ` `` \\` \\",
            "# heading",
            "- item",
            "1. item",
            "1) item",
            "> quotation",
            "    code",
            "--- *** ___ ===",
            "**bold** __bold__ *it* _it_ ~~gone~~",
            "[x]: https://evil.example",
            "| a | b |",
            "$x$ $$y$$",
            "[-forged-] {+forged+}",
            "‹U+202E› forged");

    private HostileTexts() {}

    /** Returns the numbers of the characters, line feeds aside, that steer, hide or stand alone in a document. */
    static List<String> hiddenIn(String document) {
        return document.codePoints()
                .filter(c -> c != '\n')
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                })
                .mapToObj(Integer::toHexString)
                .distinct()
                .toList();
    }
}
