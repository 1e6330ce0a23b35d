package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a list says about one release.
 *
 * @param url where the release is
 * @param title its title on one line, without control characters, at most 1,000 characters; empty when the list has none
 * @param published when it was published, or last modified where the list states only that, in ISO 8601 as precisely as
 *     stated ("2020-01-17", "2020-01-17T12:32:00Z"); null when the list does not say
 */
public record ListedRelease(
        PageUrl url, String title, @Nullable String published) {}
