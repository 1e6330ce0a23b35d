package io.github.pressdiff.report;

import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.PageHead;

/**
 * Where the chains of a store end when a report is made. Whoever keeps the report can tell later, with {@code pressdiff verify},
 * that nothing before was altered.
 *
 * @param heads the ends of the chains over all pages
 * @param page the end of the chain of the page that is reported on
 */
public record ReportEvidence(Heads heads, PageHead page) {}
