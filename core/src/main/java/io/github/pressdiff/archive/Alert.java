package io.github.pressdiff.archive;

import io.github.pressdiff.fetch.Body;

/**
 * Something that somebody is to hear of, as the archive keeps it: it does not look inside.
 *
 * @param key the same for every attempt to deliver it, and for no other alert; at most 100 characters
 * @param channel where it goes; at most 1,000 characters
 * @param payload what is told, at most 1,048,576 bytes
 */
public record Alert(String key, String channel, Body payload) {}
