package io.github.pressdiff.archive.sql;

import io.github.pressdiff.page.PageId;

/** What is to be stored comes too late. {@link Storage} turns it into the public exception, which names the store. */
final class TakenOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TakenOverException(PageId page) {
        super("page " + page);
    }
}
