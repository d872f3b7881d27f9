package io.kalends.search;

import io.kalends.change.ChangeReader;

/** Leads an index along the change log. */
interface IndexGuide extends ChangeReader, AutoCloseable {

    /**
     * Returns when there is an index, built if there was none, and a {@link #position} with it.
     *
     * @throws InterruptedException when this instance ends before
     */
    void rebuildIfNeeded() throws InterruptedException;

    /** What it does, for people. */
    String progress();

    /** This instance ends: whoever waits here is let go. */
    void release();

    @Override
    void close();
}
