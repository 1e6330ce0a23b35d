package io.github.pressdiff.notify;

import io.github.pressdiff.report.CheckReport;

/**
 * Something to be told.
 *
 * @param id names this piece of news; the same when it is told again
 * @param report what a check found
 */
public record Delivery(String id, CheckReport report) {}
