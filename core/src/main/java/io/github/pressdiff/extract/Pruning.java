package io.github.pressdiff.extract;

/**
 * Why an element is not read.
 *
 * @param rule the rule that refused it
 * @param detail what the rule went by: a tag, a role, a word of a class; empty when the rule says it all
 */
record Pruning(PruneRule rule, String detail) {

    static Pruning by(PruneRule rule) {
        return new Pruning(rule, "");
    }
}
