package io.github.pressdiff.notify;

import java.io.IOException;

/** A way to tell somebody. Called by one thread at a time. */
public interface Channel {

    /** Returns the name shown to users: "folder reports". */
    String name();

    /**
     * Tells it. The same delivery may come twice; the second must do no harm.
     *
     * @throws IOException if it could not be told; whether it is tried again is for the caller to say
     */
    void deliver(Delivery delivery) throws IOException;
}
