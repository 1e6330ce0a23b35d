package io.github.pressdiff.archive;

import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.PageId;

/**
 * What a server sent, as it is stored.
 *
 * @param id the store's number for it; 1 or greater
 * @param page which page
 * @param fetched the answer: header, redirects, times, and the bytes as received
 * @param hash of the bytes as received
 */
public record Snapshot(long id, PageId page, FetchResult.Fetched fetched, ContentHash hash) {}
