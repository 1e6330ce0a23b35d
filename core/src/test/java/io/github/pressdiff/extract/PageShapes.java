package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Shapes that pages of releases have, all made up. A page is written with numbers for its sentences ({@code $3$}) and with named
 * slots for what changes from one visit to the next ({@code ~ad~}).
 */
final class PageShapes {

    private static final List<String> SENTENCES = List.of(
            "Ministry answers questions on the harbour treaty",
            "The harbour office opened two new piers for the boats of the town on the first day of the month.",
            "The keeper of the old lighthouse told the pupils that its lamp is growing weaker by the year.",
            "A fair takes place near the mill in summer, and the council has promised to pay for half of it.",
            "Fares stay as they are until the end of the year, with the exception of those for heavy carts.",
            "The minister said that talks with the islands would go on for as long as anybody wants them to.",
            "Nobody has to leave the quay before the bridge is mended, which will take another four months.",
            "Most of the ferries sail twice a day in winter, weather permitting, and four times in summer.",
            "The report of the auditors names three reasons for the delay, of which the ice is only one.",
            "Pilots who want to work on the river have to pass a test that the guild holds each spring.",
            "The treaty was signed by both sides after a debate that had lasted for the better part of a day.",
            "Children under the age of twelve travel without a fare when somebody else has paid for his own.");

    private PageShapes() {}

    /**
     * A page.
     *
     * @param name what is special about it
     * @param html the page, with its slots
     * @param texts the texts of its paragraphs
     */
    record Shape(String name, String html, List<String> texts) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        addNews(shapes);
        addReleases(shapes);
        addOldPages(shapes);
        addScripts(shapes);
        return shapes;
    }

    private static void addNews(List<Shape> shapes) {
        add(shapes, "article in main", """
                <header>~clock~<nav><a href="/">Home</a> <a href="/news">News</a></nav>~languages~</header>~cookie~
                <main class="page-HASH"><article><h1>$0$</h1>~share~<p>$1$</p>~ad~<p>$2$</p><p>$3$</p>~ad~<p>$4$</p></article>~teasers~</main>
                <footer>~counter~<p>© The office</p></footer>""", "$0$", "$1$", "$2$", "$3$", "$4$");
        add(shapes, "sidebar of divs", """
                <div id="top">~languages~</div>~cookie~<div class="wrap-HASH"><div class="column-main"><h1>$0$</h1>~share~
                <div class="text"><p>$1$</p><p>$2$</p>~ad~<p>$5$</p><p>$6$</p></div></div><div class="sidebar">~teasers~~counter~</div></div>
                <div class="footer">~clock~</div>""", "$0$", "$1$", "$2$", "$5$", "$6$");
        add(shapes, "divs instead of paragraphs", """
                <div class="nav"><a href="/">Home</a></div>~cookie~<div class="c-HASH"><h1>$0$</h1><div>$1$</div><div>$3$</div>~ad~<div>$4$</div>
                <div>$7$</div></div>~teasers~<div class="footer">~clock~~counter~</div>""", "$0$", "$1$", "$3$", "$4$", "$7$");
        add(shapes, "body split by advertisements", """
                <main><h1>$0$</h1><div class="part HASH"><p>$1$</p><p>$2$</p></div>~ad~<div class="part HASH"><p>$3$</p><p>$4$</p></div>~ad~
                <div class="part HASH"><p>$5$</p><p>$6$</p></div></main><aside>~teasers~</aside><footer>~counter~~clock~</footer>""", "$0$", "$1$", "$2$", "$3$", "$4$", "$5$", "$6$");
        add(shapes, "microdata", """
                ~cookie~<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">$0$</h1>~share~
                <div itemprop="articleBody" class="b-HASH"><p>$1$</p><p>$2$</p>~ad~<p>$8$</p></div></div><div class="more">~teasers~</div>
                <div id="foot">~counter~</div>""", "$0$", "$1$", "$2$", "$8$");
        add(shapes, "JSON-LD", """
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "$0$", "dateModified": "2026-03-02"}</script>
                <div class="HASH"><h1>$0$</h1><section><p>$1$</p>~ad~<p>$2$</p><p>$9$</p></section></div>~teasers~~counter~""", "$0$", "$1$", "$2$", "$9$");
        add(shapes, "short release", """
                <nav>~languages~</nav><main><h1>$0$</h1><p>$1$</p><p>$5$</p><p>$7$</p></main>~teasers~<footer>~clock~~counter~</footer>""", "$0$", "$1$", "$5$", "$7$");
        add(shapes, "pictures with captions", """
                <article class="HASH"><h1>$0$</h1><figure><img src="/a-HASH.jpg" alt=""><figcaption>The pier in March</figcaption></figure>
                <p>$1$</p>~ad~<p>$3$</p><p>$4$</p></article>~teasers~<footer>~counter~</footer>""", "$0$", "The pier in March", "$1$", "$3$", "$4$");
    }

    private static void addReleases(List<Shape> shapes) {
        add(
                shapes,
                "questions and answers",
                """
                <div id="header">~clock~~languages~</div><div class="content HASH"><h1>$0$</h1><p class="date">2 March 2026 09:15</p>~share~
                <p><b>Question:</b> When does the bridge open?</p><p><b>Answer:</b> $6$</p>~ad~<p><b>Question:</b> And the fares?</p>
                <p><b>Asnwer:</b> $4$</p><p>To be continued...</p></div>~teasers~""",
                "$0$",
                "2 March 2026 09:15",
                "Question: When does the bridge open?",
                "Answer: $6$",
                "Question: And the fares?",
                "Asnwer: $4$",
                "To be continued...");
        add(
                shapes,
                "speakers",
                """
                <main><h1>$0$</h1>~share~<p>1:31 p.m. EDT</p><p>MS HARBOUR:&nbsp; $1$</p><p>QUESTION:&nbsp; Will it stay so?</p>
                <p>MS HARBOUR:&nbsp; $5$</p>~ad~<p>QUESTION: Thank you.</p></main><aside class="HASH">~teasers~</aside>""",
                "$0$",
                "1:31 p.m. EDT",
                "MS HARBOUR:\u00a0 $1$",
                "QUESTION:\u00a0 Will it stay so?",
                "MS HARBOUR:\u00a0 $5$",
                "QUESTION: Thank you.");
        add(
                shapes,
                "wire with line breaks",
                """
                <div class="release HASH"><h1>$0$</h1><div class="release-body">PORT CITY, March 3, 2026 /WIRE/ -- $1$<br><br>$2$<br>
                <br />$3$<br><br>~ad~$8$<br><br>About the office<br><br>$9$</div></div>~teasers~<div class="footer">~counter~</div>""",
                "$0$",
                "PORT CITY, March 3, 2026 /WIRE/ -- $1$",
                "$2$",
                "$3$",
                "$8$",
                "About the office",
                "$9$");
        add(
                shapes,
                "log of changes",
                """
                <div role="banner">~languages~</div>~cookie~<main id="content"><h1>$0$</h1><dl><dt>Published</dt><dd>2 March 2026</dd></dl>
                <div class="govspeak HASH"><p>$1$</p><h2>Fares</h2><p>$4$</p><ul><li>Heavy carts</li><li>Light carts</li></ul><p>$7$</p></div>
                </main><div class="related-HASH related">~teasers~</div><footer>~counter~</footer>""",
                "$0$",
                "Published",
                "2 March 2026",
                "$1$",
                "Fares",
                "$4$",
                "Heavy carts",
                "Light carts",
                "$7$");
        add(
                shapes,
                "contents list",
                """
                <main class="HASH"><h1>$0$</h1><ul><li><a href="#a">Piers and quays</a></li><li><a href="#b">Fares and tickets</a></li></ul>
                <h2 id="a">Piers and quays</h2><p>$1$</p>~ad~<p>$6$</p><h2 id="b">Fares and tickets</h2><p>$4$</p><p>$11$</p></main>~teasers~""",
                "$0$",
                "Piers and quays",
                "Fares and tickets",
                "Piers and quays",
                "$1$",
                "$6$",
                "Fares and tickets",
                "$4$",
                "$11$");
        add(shapes, "table of figures", """
                <article><h1>$0$</h1><p>$1$</p><table class="HASH"><tr><th>Pier</th><th>Boats</th></tr><tr><td>North</td><td>12</td></tr>
                <tr><td>South</td><td>9</td></tr></table>~ad~<p>$8$</p><p>$10$</p></article>~teasers~<footer>~clock~</footer>""", "$0$", "$1$", "Pier\tBoats", "North\t12", "South\t9", "$8$", "$10$");
        add(
                shapes,
                "update notice",
                """
                <main><h1>$0$</h1><p><em>UPDATE, 4 March: the number of piers was corrected.</em></p>~share~<div class="HASH"><p>$1$</p>
                <p>$2$</p>~ad~<p>$10$</p><p>###</p><p>Media contact: press@office.example</p></div></main>~teasers~""",
                "$0$",
                "UPDATE, 4 March: the number of piers was corrected.",
                "$1$",
                "$2$",
                "$10$",
                "###",
                "Media contact: press@office.example");
        add(shapes, "accordion", """
                <main><h1>$0$</h1><h2><button aria-expanded="false" aria-controls="p1">Piers</button></h2>
                <div id="p1" role="region" hidden><p>$1$</p><p>$6$</p></div><h2><button aria-expanded="false" aria-controls="p2">Fares</button></h2>
                <div id="p2" role="region" hidden><p>$4$</p><p>$11$</p></div></main>~teasers~<footer class="HASH">~counter~</footer>""", "$0$", "$1$", "$6$", "$4$", "$11$");
        add(shapes, "gallery that repeats the lead", """
                <div id="printable"><div class="news-body HASH"><h1>$0$</h1><div style="display:none"><p>$1$</p><p>$1$</p></div><p>$1$</p>~ad~
                <p>$2$</p><div class="carousel"><div>$1$</div><div>$1$</div></div><p>$3$</p><p>&nbsp;</p></div></div>~teasers~""", "$0$", "$1$", "$2$", "$3$");
    }

    private static void addOldPages(List<Shape> shapes) {
        add(shapes, "layout table", """
                <table width="100%"><tr><td width="20%"><a href="/">Home</a><br><a href="/a">All of the news</a>~languages~</td><td class="HASH">
                <h1>$0$</h1><p>$1$</p><p>$3$</p>~ad~<p>$5$</p><p>$8$</p></td><td>~teasers~</td></tr></table>""", "$0$", "$1$", "$3$", "$5$", "$8$");
        add(shapes, "nothing but paragraphs", """
                <h1>$0$</h1><p>$1$<p>$2$<p>$4$<p>$6$~teasers~""", "$0$", "$1$", "$2$", "$4$", "$6$");
        add(shapes, "centred text", """
                <center><a href="/">Home</a></center><center class="HASH"><h1>$0$</h1><font size=2><p>$1$</p><p>$2$</p>~ad~<p>$7$</p></font>
                </center>~counter~""", "$0$", "$1$", "$2$", "$7$");
        add(
                shapes,
                "quotation and preformatted text",
                """
                <article class="HASH"><h1>$0$</h1><p>$1$</p><blockquote><p>$5$</p></blockquote>~ad~<p>$8$</p><pre>Pier   Boats
                North     12</pre><p>$9$</p></article>~teasers~""",
                "$0$",
                "$1$",
                "$5$",
                "$8$",
                "Pier   Boats\n                North     12".replaceAll(" {16}", ""),
                "$9$");
    }

    private static void addScripts(List<Shape> shapes) {
        add(
                shapes,
                "soft hyphens",
                """
                <main><h1>Hafen&shy;vertrag: Fragen und Antworten</h1><div class="HASH"><p>Die Fähr&shy;verbindung bleibt nach Angaben des Amtes den
                ganzen Winter über bestehen.</p>~ad~<p>Über die Preise wird im Frühjahr mit den Inseln neu verhandelt werden.</p>
                <p>Wer auf dem Fluss arbeiten will, muss jedes Jahr eine Prüfung ablegen.</p></div></main>~teasers~""",
                "Hafen\u00advertrag: Fragen und Antworten",
                "Die Fähr\u00adverbindung bleibt nach Angaben des Amtes den ganzen Winter über bestehen.",
                "Über die Preise wird im Frühjahr mit den Inseln neu verhandelt werden.",
                "Wer auf dem Fluss arbeiten will, muss jedes Jahr eine Prüfung ablegen.");
        add(
                shapes,
                "right to left",
                """
                <main dir="rtl"><h1>أسئلة وأجوبة حول الميناء</h1><div class="HASH"><p>قال المكتب إن العبارات ستبحر مرة أخرى في الربيع بعد ذوبان الجليد.</p>
                ~ad~<p>ستبقى الأسعار كما هي حتى نهاية العام باستثناء العربات الثقيلة.</p><p>سؤال: متى يفتح الجسر؟</p></div></main>~teasers~""",
                "أسئلة وأجوبة حول الميناء",
                "قال المكتب إن العبارات ستبحر مرة أخرى في الربيع بعد ذوبان الجليد.",
                "ستبقى الأسعار كما هي حتى نهاية العام باستثناء العربات الثقيلة.",
                "سؤال: متى يفتح الجسر؟");
        add(
                shapes,
                "without blanks between words",
                """
                <div class="main HASH"><h1>港口条约问答</h1><p>港务局表示，冰融化后，渡轮将再次航行，票价在年底前保持不变，重型货车除外。</p>~ad~
                <p>问：桥什么时候开放？</p><p>答：修复工作还需要四个月，在此期间任何人都不必离开码头。</p><p>未完待续</p></div>~teasers~""",
                "港口条约问答",
                "港务局表示，冰融化后，渡轮将再次航行，票价在年底前保持不变，重型货车除外。",
                "问：桥什么时候开放？",
                "答：修复工作还需要四个月，在此期间任何人都不必离开码头。",
                "未完待续");
        add(
                shapes,
                "Cyrillic questions",
                """
                <div id="wrapper"><div class="article-content HASH"><h1>Ответы на вопросы о порте</h1>~share~<p>В: Когда откроют мост через реку?</p>
                <p>О: Ремонт продлится ещё четыре месяца, и никому не придётся покидать причал.</p>~ad~<p>Цены не изменятся до конца года.</p>
                <p>Продолжение следует</p></div></div>~teasers~<div class="footer">~counter~</div>""",
                "Ответы на вопросы о порте",
                "В: Когда откроют мост через реку?",
                "О: Ремонт продлится ещё четыре месяца, и никому не придётся покидать причал.",
                "Цены не изменятся до конца года.",
                "Продолжение следует");
    }

    private static void add(List<Shape> shapes, String name, String html, String... texts) {
        shapes.add(new Shape(
                name,
                filled(html),
                List.of(texts).stream().map(PageShapes::filled).toList()));
    }

    private static String filled(String text) {
        String filled = text;
        for (int i = 0; i < SENTENCES.size(); i++) {
            filled = filled.replace("$" + i + "$", SENTENCES.get(i));
        }
        return filled;
    }
}
