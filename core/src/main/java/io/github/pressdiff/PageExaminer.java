package io.github.pressdiff;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.PageMemory;
import io.github.pressdiff.doubt.CaptureJudge;
import io.github.pressdiff.doubt.Doubt;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.Refusal;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchGate;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchTrace;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.report.ExamReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page as a check would, stores nothing, and writes down what was sent, what came, and each decision with its reason.
 * One use, one thread.
 */
public final class PageExaminer {

    private final PressdiffConfig config;
    private final PageUrl url;
    private final ContentRules rules;
    private final List<ExamReport.Step> steps = new ArrayList<>();

    private PageExaminer(PressdiffConfig config, PageUrl url, ContentRules rules) {
        this.config = config;
        this.url = url;
        this.rules = rules;
    }

    /**
     * Examines a page.
     *
     * @param config the limits, the browser, the environment and the clock; its folder is not touched
     * @param rules where the text is
     * @param access how the page is asked for
     */
    public static ExamReport examine(PressdiffConfig config, PageUrl url, ContentRules rules, PageAccess access) {
        return new PageExaminer(config, url, rules).run(access);
    }

    private ExamReport run(PageAccess access) {
        if (config.fetch().proxy() != null) {
            step(
                    "Proxy",
                    config.fetch().proxy() + " resolves the names, and has to keep requests from private networks");
        }
        try (FetchGate gate = FetchGate.open(config.fetch(), config.clock())) {
            PageSource source = new PageSource(config, gate, PageFetcher.over(gate));
            FetchResult result = source.read(url, access, Optional.empty(), new StepTrace());
            return result.match(new FetchResult.Cases<>() {
                @Override
                public ExamReport fetched(FetchResult.Fetched fetched) {
                    return read(source, access, fetched);
                }

                @Override
                public ExamReport notModified(FetchResult.NotModified notModified) {
                    return report(FetchFailure.UNEXPECTED_STATUS, "status 304 to a request for the whole page");
                }

                @Override
                public ExamReport failed(FetchResult.Failed failed) {
                    tell(failed.exchange());
                    return report(failed.failure(), failed.detail());
                }
            });
        }
    }

    private ExamReport read(PageSource source, PageAccess access, FetchResult.Fetched fetched) {
        tell(fetched.exchange());
        tell(fetched);
        DecodedText text = PageReader.decode(fetched);
        step("Encoding", text.charset().name() + ", because " + because(text.reason()));
        Extraction extraction = PageReader.read(fetched, rules);
        Refusal refusal = extraction.refusal();
        if (refusal != null) {
            return report(refusal.reason(), refusal.detail());
        }
        tell(extraction);
        if (extraction.isCutShort()) {
            return report(FetchFailure.TOO_LARGE, "it has more paragraphs than are read");
        }
        Optional<Doubt> doubt = CaptureJudge.ofDefaults()
                .judge(
                        fetched,
                        extraction,
                        PageReader.markup(fetched),
                        null,
                        charset -> PageReader.read(fetched, charset, rules, "").article());
        step(
                "Believed",
                doubt.map(found -> "no: " + found.reason() + ", " + found.evidence())
                        .orElse("yes: nothing about it looks like an error page, a wall or a login"));
        askAgain(source, access, fetched, extraction, text);
        return doubt.map(found -> report(found.reason(), found.evidence())).orElseGet(() -> report(null, ""));
    }

    /** Whether the server can tell that a page has not changed decides what each check costs it. */
    private void askAgain(
            PageSource source,
            PageAccess access,
            FetchResult.Fetched fetched,
            Extraction extraction,
            DecodedText text) {
        if (access.renders() || fetched.validators().isEmpty()) {
            step(
                    "Unchanged",
                    "the server gives nothing to ask \"has it changed?\" with, so each check reads the whole page");
            return;
        }
        PageMemory memory = new PageMemory(
                1,
                ContentHash.of(fetched.content().asByteBuffer()),
                extraction.revision(),
                text.charset(),
                fetched.validators(),
                fetched.exchange().startedAt());
        FetchResult again = source.read(url, access, Optional.of(memory), new StepTrace());
        step(
                "Unchanged",
                again instanceof FetchResult.NotModified
                        ? "asked \"has it changed?\", the server says no (304): a check of an unchanged page costs it next to nothing"
                        : "asked \"has it changed?\", the server does not answer with 304, so each check reads the whole page");
    }

    private void tell(Exchange exchange) {
        List<String> lines = new ArrayList<>();
        exchange.hops().forEach(hop -> lines.add("redirect " + hop.status() + ": " + hop.from() + " -> " + hop.to()));
        lines.add("final address " + exchange.finalUrl()
                + (exchange.address() == null ? "" : " at " + exchange.address()) + ", after "
                + exchange.elapsed().plus(Duration.ofNanos(500_000)).toMillis() + " ms");
        if (exchange.certificate() != null) {
            lines.add("certificate SHA-256 " + exchange.certificate());
        }
        steps.add(new ExamReport.Step("Way", lines));
    }

    private void tell(FetchResult.Fetched fetched) {
        String coding =
                fetched.header("Content-Encoding").map(name -> ", " + name).orElse("");
        step(
                "Body",
                fetched.received().size() + " bytes received" + coding + ", "
                        + fetched.content().size() + " bytes of content; " + end(fetched.framing()));
    }

    private void tell(Extraction extraction) {
        List<String> lines = new ArrayList<>();
        int paragraphs = extraction.article().paragraphs().size();
        lines.add(paragraphs
                + (paragraphs == 1 ? " paragraph" : " paragraphs")
                + (extraction.container().path().isEmpty()
                        ? ""
                        : " in " + extraction.container().path()));
        if (!extraction.outcome().isComplete()) {
            lines.add("not all that it has to say: " + extraction.outcome().reason());
        }
        extraction.container().missed().forEach(rule -> lines.add("the rule " + rule + " matches nothing"));
        lines.add(
                extraction.article().title().isEmpty()
                        ? "no title"
                        : "title: " + extraction.article().title());
        if (extraction.article().metadata().published() != null) {
            lines.add("published " + extraction.article().metadata().published());
        }
        steps.add(new ExamReport.Step("Article", lines));
    }

    private static String end(Framing framing) {
        return switch (framing) {
            case LENGTH -> "whole, as its Content-Length says";
            case CHUNKED -> "whole, as its last chunk says";
            case STREAM -> "whole, as the end of its HTTP/2 stream says";
            case CLOSE -> "nothing says whether it is whole: the server sends no length and closes the connection";
            case UNKNOWN -> "whether it is whole was not noted";
        };
    }

    private static String because(DecodedText.Reason reason) {
        return switch (reason) {
            case BYTE_ORDER_MARK -> "it begins with a byte order mark";
            case HEADER -> "the Content-Type field says so";
            case META -> "its meta element says so";
            case VALID_UTF_8 -> "its bytes are valid UTF-8, whatever is declared";
            case DETECTED -> "its bytes look like it, and nothing believable is declared";
            case FORMAT -> "its format has encodings of its own";
            case FALLBACK -> "nothing is declared and nothing else fits";
        };
    }

    private ExamReport report(@Nullable FetchFailure failure, String detail) {
        return new ExamReport(url, steps, failure, detail);
    }

    private void step(String title, String line) {
        steps.add(new ExamReport.Step(title, List.of(line)));
    }

    /** Makes a step of all that is done. */
    private final class StepTrace implements FetchTrace {

        @Override
        public void decided(String what) {
            step("Decided", what);
        }

        @Override
        public void asked(String method, PageUrl asked, List<Header> fields) {
            steps.add(new ExamReport.Step("Sent", lines(method + " " + asked, fields)));
        }

        @Override
        public void answered(int status, List<Header> fields, @Nullable String address) {
            String from = address == null ? "" : " from " + address;
            steps.add(new ExamReport.Step("Came", lines("status " + status + from, fields)));
        }

        private List<String> lines(String first, List<Header> fields) {
            List<String> lines = new ArrayList<>();
            lines.add(first);
            fields.forEach(field -> lines.add(field.name() + ": " + field.value()));
            return lines;
        }
    }
}
