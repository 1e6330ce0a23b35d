package io.github.pressdiff.archive;

import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.fetch.Validators;
import java.nio.charset.Charset;
import java.time.Instant;

/**
 * What was last received for a page that showed its latest version: enough to ask "has it changed since?", and to see without
 * reading that it has not. No evidence; when it is lost, the page is read anew.
 *
 * @param version the number of the version that was seen
 * @param content the hash of the bytes, decompressed
 * @param revision the extractor and rules that read them
 * @param charset the encoding in which they were read
 * @param validators what the server gave to ask with
 * @param fullAt when the page was last received as a whole, by our clock
 */
public record PageMemory(
        int version,
        ContentHash content,
        ExtractorRevision revision,
        Charset charset,
        Validators validators,
        Instant fullAt) {}
