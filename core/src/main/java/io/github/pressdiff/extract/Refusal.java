package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.FetchFailure;

/**
 * Why a source was not read.
 *
 * @param reason the kind: {@link FetchFailure#ENCRYPTED}, {@link FetchFailure#DAMAGED}, {@link FetchFailure#TOO_LARGE},
 *     {@link FetchFailure#NO_TEXT} for pictures of pages, {@link FetchFailure#WRONG_TYPE} when a library is missing
 * @param detail one line in plain words, without the name of the source: "the PDF file wants a password"
 */
public record Refusal(FetchFailure reason, String detail) {}
