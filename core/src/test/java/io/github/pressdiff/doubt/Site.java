package io.github.pressdiff.doubt;

import java.util.List;

/** Pages of a made-up ministry; nothing in them was taken from a real one. */
final class Site {

    /** Seven paragraphs that say what a release says. */
    static final List<String> BRIDGE = List.of(
            "The harbour authority will open the long bridge to all traffic on 4 May, two months later than planned.",
            "Engineers measured each of the 212 cables in the winter and found every one within the limits of the council.",
            "“Nobody will be asked to pay a toll before the second lane is ready,” said Minister Ida Holm on Tuesday.",
            "The budget of the works rises from 1.2 million to 1.5 million crowns, as the price of steel went up.",
            "Residents of the northern shore may walk across the deck on the Sunday before, between ten and four.",
            "The ferry goes on until the end of June, and its last boat leaves at eleven in the evening.",
            "A report about the tests will be laid before the parliament in the autumn of this year.");

    private Site() {}

    /** Returns a release in the site's template, with all that stands around a text nowadays. */
    static String release(String title, List<String> paragraphs) {
        return page(
                title, "<article><h1>" + title + "</h1><p>" + String.join("</p><p>", paragraphs) + "</p></article>");
    }

    static String bridge() {
        return release("Long bridge opens in May", BRIDGE);
    }

    /** Returns a page of the site: header with a form to log in, banner for cookies, hint about scripts, footer. */
    static String page(String title, String main) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s | Ministry of Harbours</title>
                <script src="https://www.google.com/recaptcha/api.js" async></script>
                <script>(function(){window.__CF$cv$params={r:'1'};a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'})()</script>
                </head><body>
                <noscript>Please enable JavaScript to use all functions of this page.</noscript>
                <header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/login">Log in</a></nav>
                <form action="/login"><input name="user"><input type="password" name="p"><button>Sign in</button></form></header>
                <div id="cookie-banner" class="cookie-consent"><p>We use cookies. By clicking Accept all you agree.</p>
                <button>Accept all</button></div>
                <main>%s</main>
                <footer><p>© Ministry of Harbours</p><a href="/privacy">Privacy</a></footer>
                </body></html>
                """.formatted(title, main);
    }

    /** Returns a page with no template at all, as servers and gateways make them. */
    static String plain(String title, String body) {
        return "<!doctype html><html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
    }
}
