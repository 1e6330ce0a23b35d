package io.github.pressdiff.scheduler;

import io.github.pressdiff.DiscoveryOutcome;

/** Hears of every look at a list, whether or not it found anything. Called by the thread of the look. */
@FunctionalInterface
public interface DiscoveryListener {

    /** Hears what a look found. What it throws is logged and keeps nobody else from hearing. */
    void looked(DiscoveryOutcome outcome);
}
