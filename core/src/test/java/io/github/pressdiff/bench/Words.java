package io.github.pressdiff.bench;

import java.util.Random;

/** Words to make releases of. */
final class Words {

    private static final String[] SYLLABLES = {
        "ba", "con", "del", "est", "for", "gra", "har", "in", "ju", "ka", "lor", "min", "nor", "ost", "per", "qui",
        "ran", "sta", "ter", "und", "ver", "wil", "yar", "zen"
    };

    private Words() {}

    /** Returns one of some ten thousand words, short ones more often. */
    static String any(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
