package io.github.pressdiff.archive;

import io.github.pressdiff.page.PageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to store what becomes of one check. While it lasts, no other node gets one for the same page.
 *
 * @param page which page
 * @param fence grows with each claim of a page: what is handed in under an older one comes too late and is refused
 * @param slot the time for which the check was planned; null when somebody asked for it. A page has at most one check a slot.
 */
public record Claim(PageId page, long fence, @Nullable Instant slot) {}
