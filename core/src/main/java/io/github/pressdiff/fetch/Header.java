package io.github.pressdiff.fetch;

/**
 * One field of a message's header, as it was sent.
 *
 * @param name the field's name in the spelling of the sender; names are compared without regard to case (RFC 9110, 5.1)
 * @param value the field's value without leading and trailing blanks
 */
public record Header(String name, String value) {}
