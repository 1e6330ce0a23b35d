package io.github.pressdiff.extract;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Looks for bytes that break a promise of the extractor, ten minutes in all: {@code mvn -Pfuzz -pl core test}. One target is
 * fuzzed in each run of the virtual machine. What breaks a promise becomes an ordinary test; the seeds lie among the
 * resources of the tests (decision record 10).
 */
class ExtractorFuzzTest {

    @FuzzTest(maxDuration = "4m")
    @DictionaryFile(resourcePath = "pages.dict")
    void readsPages(byte[] bytes) {
        FuzzTarget.PAGES.run(bytes);
    }

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = "pages.dict")
    void readsPagesByRules(byte[] bytes) {
        FuzzTarget.PAGES_BY_RULES.run(bytes);
    }

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = "pages.dict")
    void readsMarkdown(byte[] bytes) {
        FuzzTarget.MARKDOWN.run(bytes);
    }

    @FuzzTest(maxDuration = "1m")
    @DictionaryFile(resourcePath = "pages.dict")
    void readsText(byte[] bytes) {
        FuzzTarget.TEXT.run(bytes);
    }

    @FuzzTest(maxDuration = "1m")
    @DictionaryFile(resourcePath = "pdf.dict")
    void readsPdf(byte[] bytes) {
        FuzzTarget.PDF.run(bytes);
    }
}
