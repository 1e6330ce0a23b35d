package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.archive.PageStanding;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.page.UrlPattern;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The documents for programs: one line each, times in UTC (ISO 8601), paragraphs counted from 0. */
final class JsonRenderer implements ReportRenderer {

    @Override
    public String changes(List<ChangeReport> reports) {
        StringBuilder lines = new StringBuilder();
        for (ChangeReport report : reports) {
            lines.append(JsonText.line(json -> new JsonChange(json).write(report)));
        }
        return lines.toString();
    }

    @Override
    public String articles(List<ArticleReport> reports) {
        StringBuilder lines = new StringBuilder();
        for (ArticleReport report : reports) {
            lines.append(JsonText.line(json -> new JsonArticle(json).write(report)));
        }
        return lines.toString();
    }

    @Override
    public String check(CheckReport report) {
        return JsonText.line(json -> check(json, report));
    }

    @Override
    public String history(HistoryReport report) {
        return JsonText.line(json -> history(json, report));
    }

    @Override
    public String blame(BlameReport report) {
        return JsonText.line(json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", "pressdiff.blame/1");
            page(json, report.page());
            new JsonLife(json).blame(report);
            json.writeEndObject();
        });
    }

    @Override
    public String search(SearchReport report) {
        return JsonText.line(json -> search(json, report));
    }

    @Override
    public String pages(PageListReport report) {
        return JsonText.line(json -> pages(json, report));
    }

    @Override
    public String exam(ExamReport report) {
        return JsonText.line(json -> exam(json, report));
    }

    @Override
    public String verification(Verification found) {
        return JsonText.line(json -> JsonEvidence.verification(json, found));
    }

    @Override
    public String seal(SealReport report) {
        return JsonText.line(json -> JsonEvidence.seal(json, report));
    }

    private static void exam(JsonGenerator json, ExamReport report) {
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.exam/1");
        json.writeStringProperty("url", report.url().toString());
        json.writeBooleanProperty("well", report.failure() == null);
        JsonText.text(json, "failure", report.failure() == null ? null : lower(report.failure()));
        JsonText.text(json, "detail", report.failure() == null ? null : report.detail());
        JsonText.text(json, "advice", report.failure() == null ? null : ExamWords.advice(report));
        json.writeArrayPropertyStart("steps");
        for (ExamReport.Step step : report.steps()) {
            json.writeStartObject();
            json.writeStringProperty("title", step.title());
            json.writeArrayPropertyStart("lines");
            step.lines().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public String incidents(IncidentReport report) {
        return JsonText.line(json -> incidents(json, report));
    }

    private static void check(JsonGenerator json, CheckReport report) {
        ChangeReport change = report.change();
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.check/1");
        page(json, report.page());
        json.writeName("check");
        attempt(json, report.check());
        json.writeStringProperty(
                "headline",
                change == null
                        ? lower(report.check().result()).replace('_', ' ')
                        : change.assessment().headline().label());
        incident(json, report.incident());
        JsonText.texts(json, "missed_rules", report.missedRules());
        json.writeNumberProperty("paragraphs", report.paragraphs());
        new JsonChange(json).marker("marker", report.marker());
        json.writeName("change");
        if (change == null) {
            json.writeNull();
        } else {
            new JsonChange(json).write(change);
        }
        json.writeEndObject();
    }

    private static void history(JsonGenerator json, HistoryReport report) {
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.history/1");
        page(json, report.page());
        json.writeArrayPropertyStart("versions");
        report.entries().forEach(entry -> version(json, entry));
        json.writeEndArray();
        json.writeArrayPropertyStart("checks");
        report.checks().forEach(check -> attempt(json, check));
        json.writeEndArray();
        json.writeArrayPropertyStart("incidents");
        for (Incident incident : report.incidents()) {
            json.writeStartObject();
            incidentFields(json, incident);
            json.writeEndObject();
        }
        json.writeEndArray();
        new JsonLife(json).promises(report.promises());
        new JsonLife(json).reverts(report.reverts());
        json.writeEndObject();
    }

    private static void search(JsonGenerator json, SearchReport report) {
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.search/1");
        json.writeStringProperty("text", report.phrase().text());
        json.writeNumberProperty("pages_searched", report.pages());
        json.writeNumberProperty("versions_searched", report.versions());
        json.writeArrayPropertyStart("pages");
        for (SearchReport.PageHits hits : report.hits()) {
            json.writeStartObject();
            page(json, hits.page());
            new JsonLife(json).hits(hits);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("left_out", report.leftOut());
        json.writeEndObject();
    }

    private static void version(JsonGenerator json, HistoryReport.Entry entry) {
        Version version = entry.version();
        json.writeStartObject();
        json.writeNumberProperty("number", version.number());
        json.writeStringProperty("kind", lower(version.kind()));
        json.writeNumberProperty("snapshot", version.snapshot());
        json.writeStringProperty("extractor", version.revision().value());
        json.writeStringProperty("hash", version.hash().hex());
        json.writeStringProperty("first_seen", version.firstSeen().toString());
        json.writeStringProperty("last_seen", version.lastSeen().toString());
        json.writeBooleanProperty("was_held_back", version.incident() != null);
        json.writeNumberProperty("paragraphs", entry.paragraphs());
        new JsonChange(json).marker("marker", entry.marker());
        change(json, entry.change());
        redaction(json, entry.redaction());
        json.writeEndObject();
    }

    private static void redaction(JsonGenerator json, @Nullable Redaction redaction) {
        if (redaction == null) {
            json.writeNullProperty("redaction");
            return;
        }
        json.writeObjectPropertyStart("redaction");
        json.writeStringProperty("at", redaction.at().toString());
        json.writeStringProperty("reason", redaction.reason());
        json.writeEndObject();
    }

    /** Writes what happened in short; the whole is had from a report on two versions. */
    private static void change(JsonGenerator json, HistoryReport.@Nullable Change change) {
        if (change == null) {
            json.writeNullProperty("change");
            return;
        }
        json.writeObjectPropertyStart("change");
        json.writeNumberProperty("since", change.since());
        new JsonChange(json).window(change.window());
        json.writeStringProperty("headline", change.headline().label());
        json.writeBooleanProperty("volatile", change.headline() == Assessment.Headline.VOLATILE);
        json.writeStringProperty("event", change.event().label());
        json.writeStringProperty("verdict", change.verdict().label());
        json.writeStringProperty("summary", change.summary());
        json.writeEndObject();
    }

    private static void pages(JsonGenerator json, PageListReport report) {
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.pages/1");
        json.writeArrayPropertyStart("pages");
        for (PageStanding entry : report.entries()) {
            WatchedPage page = entry.page();
            json.writeStartObject();
            pageFields(json, page);
            JsonText.text(json, "schedule", page.schedule());
            json.writeBooleanProperty("paused", page.paused());
            json.writeStringProperty("added", page.addedAt().toString());
            json.writeNumberProperty("versions", entry.versions());
            lastCheck(json, entry.lastCheck());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("lists");
        report.lists().forEach(entry -> list(json, entry));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, PageListReport.ListEntry entry) {
        WatchedList list = entry.list();
        json.writeStartObject();
        json.writeNumberProperty("id", list.id().value());
        json.writeStringProperty("url", list.url().toString());
        json.writeStringProperty("name", list.name());
        json.writeArrayPropertyStart("match");
        list.rules().match().stream().map(UrlPattern::text).forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("per_day", list.rules().perDay());
        json.writeBooleanProperty("follows", list.rules().follows());
        JsonText.text(json, "schedule", list.schedule());
        json.writeBooleanProperty("paused", list.paused());
        json.writeStringProperty("added", list.addedAt().toString());
        look(json, entry.lastLook());
        json.writeEndObject();
    }

    private static void look(JsonGenerator json, @Nullable ListLook look) {
        if (look == null) {
            json.writeNullProperty("last_look");
            return;
        }
        json.writeObjectPropertyStart("last_look");
        json.writeStringProperty("started", look.startedAt().toString());
        json.writeStringProperty("finished", look.finishedAt().toString());
        JsonText.text(json, "failure", look.failure() == null ? null : lower(look.failure()));
        JsonText.text(json, "detail", look.detail());
        json.writeNumberProperty("found", look.found());
        json.writeNumberProperty("added", look.added());
        json.writeNumberProperty("waiting", look.waiting());
        json.writeEndObject();
    }

    private static void incidents(JsonGenerator json, IncidentReport report) {
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.incidents/1");
        json.writeArrayPropertyStart("incidents");
        for (IncidentReport.Entry entry : report.entries()) {
            json.writeStartObject();
            page(json, entry.page());
            incidentFields(json, entry.incident());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void incident(JsonGenerator json, @Nullable Incident incident) {
        if (incident == null) {
            json.writeNullProperty("incident");
            return;
        }
        json.writeObjectPropertyStart("incident");
        incidentFields(json, incident);
        json.writeEndObject();
    }

    private static void incidentFields(JsonGenerator json, Incident incident) {
        json.writeNumberProperty("id", incident.id());
        json.writeStringProperty("reason", lower(incident.reason()));
        json.writeStringProperty("evidence", incident.evidence());
        json.writeStringProperty("state", lower(incident.state()));
        json.writeBooleanProperty("withdrawn", incident.isWithdrawal());
        json.writeBooleanProperty("held_back", incident.snapshot() != null);
        json.writeStringProperty("first_seen", incident.firstSeen().toString());
        json.writeStringProperty("last_seen", incident.lastSeen().toString());
        json.writeNumberProperty("checks", incident.checks());
        JsonText.number(json, "version", incident.version());
    }

    private static void lastCheck(JsonGenerator json, @Nullable Check check) {
        json.writeName("last_check");
        if (check == null) {
            json.writeNull();
        } else {
            attempt(json, check);
        }
    }

    private static void page(JsonGenerator json, WatchedPage page) {
        json.writeObjectPropertyStart("page");
        pageFields(json, page);
        json.writeEndObject();
    }

    private static void pageFields(JsonGenerator json, WatchedPage page) {
        json.writeNumberProperty("id", page.id().value());
        json.writeStringProperty("url", page.url().toString());
        json.writeStringProperty("name", page.name());
    }

    private static void attempt(JsonGenerator json, Check check) {
        json.writeStartObject();
        json.writeNumberProperty("sequence", check.sequence());
        json.writeStringProperty("started", check.startedAt().toString());
        json.writeStringProperty("finished", check.finishedAt().toString());
        json.writeStringProperty("result", lower(check.result()));
        JsonText.text(json, "failure", check.failure() == null ? null : lower(check.failure()));
        JsonText.text(json, "detail", check.detail());
        JsonText.number(json, "status", check.status());
        JsonText.number(json, "version", check.version());
        json.writeName("incident");
        Long incident = check.incident();
        if (incident == null) {
            json.writeNull();
        } else {
            json.writeNumber(incident);
        }
        json.writeStringProperty("robots", lower(check.robots()));
        JsonText.text(
                json,
                "not_before",
                check.notBefore() == null ? null : check.notBefore().toString());
        json.writeEndObject();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
