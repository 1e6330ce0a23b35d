package io.github.pressdiff.archive;

import java.util.Optional;

/**
 * What became of a capture.
 *
 * @param check the record of the check, stored
 * @param version the version that the page shows now: a new one, or the latest, confirmed
 * @param previous the version before a new one, to compare it with; empty when the page was seen for the first time and when
 *     nothing changed
 */
public record Appended(Check check, Version version, Optional<Version> previous) {}
