package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleFinderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Question: why?",
                "QUESTION:\u00a0 Why?",
                "Q: why?",
                "Q2: why?",
                "Question",
                "Qestion: why?",
                "Вопрос: почему?",
                "Вопрос 3: почему?",
                "Frage: warum?",
                "Pregunta: ¿por qué?",
                "Question\u00a0: pourquoi ?",
                "Domanda: perché?",
                "问：为什么？",
                "سؤال: لماذا؟"
            })
    void recognisesQuestions(String text) {
        assertThat(roles(text)).containsExactly(Role.QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Answer: so.",
                "Asnwer: so.",
                "Anwser: so.",
                "A: so.",
                "Answer:",
                "Ответ: так.",
                "Отевт: так.",
                "Antwort: so.",
                "Respuesta: así.",
                "Réponse : ainsi.",
                "Risposta: così.",
                "答：是。",
                "جواب: نعم"
            })
    void recognisesAnswers(String text) {
        assertThat(roles(text)).containsExactly(Role.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Photo: Jane Doe", "© Example Press", "Crédits photos : Exemple", "Фото: Иван Петров", "写真：例"})
    void takesTheNameBehindAPictureForBoilerplate(String line) {
        assertThat(roles(line)).containsExactly(Role.BOILERPLATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo:",
                "Photos of the harbour",
                "Picture: the minister and her guests walk along the new quay",
                "Bridge: closed"
            })
    void takesNoOtherShortLineForACredit(String line) {
        assertThat(roles(line)).containsExactly(Role.BODY);
    }

    @Test
    void takesAListUnderSuchAHeadingForALogOnlyWhenItNamesADay() {
        String page =
                "<article><h1>Fees</h1><p>The fees for ferries rise this spring, for the first time in ten years.</p>"
                        + "<h2>Change history</h2><ul><li>%s</li><li>We moved to a new office.</li></ul></article>";

        assertThat(rolesOf(page.formatted("9 March 2026")))
                .containsExactly(Role.TITLE, Role.BODY, Role.NOTICE, Role.NOTICE, Role.NOTICE);
        assertThat(rolesOf(page.formatted("We painted the hall")))
                .containsExactly(Role.TITLE, Role.BODY, Role.BODY, Role.BODY, Role.BODY);
    }

    private static List<Role> rolesOf(String html) {
        return Sources.article(Sources.page(html)).paragraphs().stream()
                .map(Paragraph::role)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Questions: twelve were asked.",
                "A question of time",
                "Answers: none.",
                "A",
                "An answer: no.",
                "Fragen: keine.",
                "The minister: no.",
                "Updated, better engines will be built.",
                "Correction fluid is sold out.",
                "The talks took place on 12 May 2026.",
                "About forty people came.",
                "1:31 p.m. EST"
            })
    void takesTheRestForBody(String text) {
        assertThat(roles(text)).containsExactly(Role.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE, 18 November: the figure was corrected.",
                "Updated: 18 November 2026",
                "Updated 18 November 2026 14:00",
                "Corrected: the figure.",
                "Editor’s note: the figure was wrong.",
                "(Corrects the figure in paragraph 3)",
                "Уточнение: цифра исправлена.",
                "Berichtigung: die Zahl war falsch.",
                "Aktualisiert am 3. Mai 2026",
                "Mise à jour : le chiffre a été corrigé.",
                "更正：数字有误。"
            })
    void recognisesNotices(String text) {
        assertThat(roles(text)).containsExactly(Role.NOTICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/02/2026 | Press release | Distributed by Example on 03/02/2026 12:32",
                "2 March 2026 09:15",
                "March 2, 2026",
                "02.03.2026",
                "2026-03-02",
                "Berlin, 2. März 2026",
                "2 марта 2026 г., 17:42",
                "2 de marzo de 2026",
                "2026年3月2日"
            })
    void recognisesDatelinesNearTheTop(String text) {
        assertThat(roles("Ministry of Harbours", text, "The minister said it."))
                .element(1)
                .isEqualTo(Role.DATELINE);
        List<Role> late =
                roles(Stream.concat(IntStream.range(0, 6).mapToObj(i -> "Sentence " + i + "."), Stream.of(text))
                        .toArray(String[]::new));
        assertThat(late).last().isEqualTo(Role.BODY);
    }

    @Test
    void takesTheTailForBoilerplateButNotTheMarkerInIt() {
        assertThat(roles(
                        "One.",
                        "Two.",
                        "Three.",
                        "Four.",
                        "To be continued...",
                        "About Example Corp",
                        "It makes pumps.",
                        "Media contact: Ann Sample",
                        "© 2026 Example Corp"))
                .containsExactly(
                        Role.BODY,
                        Role.BODY,
                        Role.BODY,
                        Role.BODY,
                        Role.MARKER,
                        Role.BOILERPLATE,
                        Role.BOILERPLATE,
                        Role.BOILERPLATE,
                        Role.BOILERPLATE);
    }

    @Test
    void takesNothingForBoilerplateThatTheArticleGoesOnBelow() {
        assertThat(roles(
                        "One.",
                        "Two.",
                        "Three.",
                        "About the treaty",
                        "It is new.",
                        "Question: since when?",
                        "Answer: May."))
                .containsExactly(Role.BODY, Role.BODY, Role.BODY, Role.BODY, Role.BODY, Role.QUESTION, Role.ANSWER);
    }

    @Test
    void takesTheFirstPassageWithItsWordsForTheTitle() {
        List<Passage> passages = List.of(Passage.of("The  ferry"), Passage.of("The ferry"));

        assertThat(RoleFinder.paragraphs(passages, "The ferry"))
                .extracting(Paragraph::role)
                .containsExactly(Role.TITLE, Role.BODY);
    }

    private static List<Role> roles(String... texts) {
        return RoleFinder.paragraphs(Stream.of(texts).map(Passage::of).toList(), "").stream()
                .map(Paragraph::role)
                .toList();
    }

    @Test
    void setsApartWhatOnlyLeadsToOtherPages() {
        String page = "<main><h1>Ferry</h1><p>The ferry stays in service all winter.</p>"
                + "<p><a href=/1>Council asks for a new harbour</a></p><p>Read more: <a href=/2>Old piers of the islands</a></p>"
                + "<p><a href='#'>What does the council say?</a></p><p><a href=/fares.pdf>The new table of fares</a></p>"
                + "<p>It will run every two hours.</p><h2>More from the harbour</h2></main>";

        assertThat(Sources.article(Sources.page(page)).paragraphs())
                .extracting(Paragraph::role)
                .containsExactly(
                        Role.TITLE,
                        Role.BODY,
                        Role.BOILERPLATE,
                        Role.BOILERPLATE,
                        Role.BODY,
                        Role.BODY,
                        Role.BODY,
                        Role.BOILERPLATE);
    }

    @Test
    void setsApartHeadingsThatAnnounceOtherPages() {
        String page = "<main><h1>Ferry</h1><p>The ferry stays in service all winter.</p>"
                + "<h2>More about the fares</h2><p>They stay as they are until the end of the year.</p>"
                + "<h2>More about the harbour</h2><p><a href=/1>Piers</a></p>"
                + "<p>It will run every two hours in summer, too, and more often on feast days.</p>"
                + "<p>You may also enjoy these</p><p>Text: A. Writer</p></main>";

        assertThat(Sources.article(Sources.page(page)).paragraphs())
                .extracting(Paragraph::text, Paragraph::role)
                .contains(
                        tuple("More about the fares", Role.BODY),
                        tuple("More about the harbour", Role.BOILERPLATE),
                        tuple("Piers", Role.BOILERPLATE),
                        tuple("You may also enjoy these", Role.BOILERPLATE),
                        tuple("Text: A. Writer", Role.BODY));
    }

    @Test
    void setsApartNotesOnRights() {
        assertThat(roles(
                        "One sentence of it.",
                        "Two sentences of it.",
                        "All the text there is.",
                        "This material may not be published, broadcast or sold.",
                        "Alle Rechte vorbehalten."))
                .containsExactly(Role.BODY, Role.BODY, Role.BODY, Role.BOILERPLATE, Role.BOILERPLATE);
    }

    @Test
    void takesALineWithTwoStampsForADateline() {
        assertThat(roles("Published March 2, 2026 4:58pm EST | Updated March 3, 2026 8:35am EST", "A text."))
                .containsExactly(Role.DATELINE, Role.BODY);
    }

    @Test
    void findsTheDescriptionOfThePublisherAboveALink() {
        String page = "<main><p>The ferry stays in service all winter.</p><p>It will run every two hours.</p>"
                + "<p>About Example Ferries</p><p>Example Ferries has run since 1974.</p>"
                + "<p><a href=/about>More about Example Ferries</a></p></main>";

        assertThat(Sources.article(Sources.page(page)).paragraphs())
                .extracting(Paragraph::role)
                .containsExactly(Role.BODY, Role.BODY, Role.BOILERPLATE, Role.BOILERPLATE, Role.BOILERPLATE);
    }

    @Test
    void keepsTitleDateAndLeadBesideTheBody() {
        String body = "<p>The ferry stays in service all winter, and on Sundays it calls at the outer islands.</p>"
                .repeat(20);
        String page =
                "<main><article><h1>Ferry</h1><p>17 January 2020</p><figure><figcaption>A ferry.</figcaption></figure>"
                        + "<p><a href=/sea>Sea</a></p><p>The council has decided.</p><div>" + body
                        + "</div></article></main>";

        assertThat(Sources.article(Sources.page(page)).paragraphs())
                .extracting(Paragraph::text)
                .startsWith(
                        "Ferry",
                        "17 January 2020",
                        "The council has decided.",
                        "The ferry stays in service all winter, and" + " on Sundays it calls at the outer islands.");
    }
}
