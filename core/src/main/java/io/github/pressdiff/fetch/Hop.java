package io.github.pressdiff.fetch;

/**
 * One redirect that was followed.
 *
 * @param from the address that answered with a redirect
 * @param status the status it answered with: 301, 302, 303, 307 or 308
 * @param to the address it sent us to
 */
public record Hop(String from, int status, String to) {}
