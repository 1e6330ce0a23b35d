package io.github.pressdiff.archive.proof;

/**
 * What a page record is about.
 *
 * @param kind what kind of thing
 * @param page the page that it belongs to
 * @param number of the version, of the page, of the incident, else of the row
 */
record Subject(RecordKind kind, long page, long number) {}
