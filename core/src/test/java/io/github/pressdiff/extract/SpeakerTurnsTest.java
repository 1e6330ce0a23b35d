package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** All transcripts are made up. */
class SpeakerTurnsTest {

    private static final String SAID = " The ferries will sail again as soon as the ice is gone.";

    @Test
    void marksTheTurnsOfNamesInCapitals() {
        assertThat(roles("<p>1:31 p.m. EDT</p><p>MS HARBOUR:&nbsp; Good afternoon to all of you.</p>"
                        + "<p>QUESTION:&nbsp; When do the ferries sail?</p><p>MS HARBOUR:" + SAID + "</p>"
                        + "<p>QUESTION: Thank you.</p><p>MR O'PIER:" + SAID + "</p><p>And the fares stay.</p>"))
                .containsExactly(
                        Role.BODY, Role.ANSWER, Role.QUESTION, Role.ANSWER, Role.QUESTION, Role.ANSWER, Role.BODY);
    }

    @Test
    void takesASpeakerWhoMostlyAsksForTheInterviewer() {
        assertThat(roles("<p><b>Evening Post:</b> When do the ferries sail again?</p><p><b>Ada van der Pier:</b>" + SAID
                        + "</p><p><b>Evening Post:</b> And what will the fares be?</p><p><b>Ada van der Pier:</b>"
                        + SAID
                        + "</p>"))
                .containsExactly(Role.QUESTION, Role.ANSWER, Role.QUESTION, Role.ANSWER);
    }

    @Test
    void marksNamesInBoldTypeWithoutAColon() {
        String asks = "<p><strong>Ada Pier</strong> And when do they sail?</p>";
        String answers = "<p><strong>Bo Quay</strong>" + SAID + "</p>";

        assertThat(roles(asks + answers + asks + answers))
                .containsExactly(Role.QUESTION, Role.ANSWER, Role.QUESTION, Role.ANSWER);
    }

    @Test
    void knowsTheLabelsOfTheModelPages() {
        assertThat(roles("<p>В: Когда пойдёт паром?</p><p>О: Весной.</p><p>F: Wann fährt die Fähre?</p>"
                        + "<p>A: Im Frühjahr.</p><p>Asnwer: In spring.</p>"))
                .containsExactly(Role.QUESTION, Role.ANSWER, Role.QUESTION, Role.ANSWER, Role.ANSWER);
    }

    @Test
    void leavesAFactSheetAlone() {
        assertThat(roles(
                        "<p><b>WHAT:</b> Opening of the pier</p><p><b>WHEN:</b> Monday, 9 am</p><p><b>WHERE:</b> Pier 3</p>"
                                + "<p><b>WHAT:</b> Sailing of the ferry</p><p><b>WHEN:</b> Monday, 10 am</p>"))
                .containsOnly(Role.BODY);
    }

    @Test
    void leavesListsWithTheSameLabelsAlone() {
        String item = "<p><b>Advantages:</b> It is easy to find, and costs hardly anything at all.</p>"
                + "<p><b>Disadvantages:</b> It needs practice, and does it work for everybody?</p>"
                + "<p><b>Disadvantages:</b> It needs a lot of practice, and does not work for everybody.</p>";

        assertThat(roles(item + item)).containsOnly(Role.BODY);
    }

    @Test
    void leavesSentencesWithAColonAlone() {
        assertThat(roles("<p>London: the ferry office has opened its doors to the public.</p>"
                        + "<p>The office says: nobody has to wait for a ferry any longer.</p>"
                        + "<p><b>The ferry sails.</b> It will call at the islands on each day of the week.</p>"
                        + "<p><b>The ferry stays.</b> It will not call at the islands on any day of the week.</p>"))
                .containsOnly(Role.BODY);
    }

    private static List<Role> roles(String html) {
        return Sources.article(Sources.page("<main>" + html + "</main>")).paragraphs().stream()
                .map(Paragraph::role)
                .toList();
    }
}
