package io.kalends.search.lucene;

/**
 * Tells of the events of a segment, one after the other, whether they lie in a window. It looks at times only near the
 * edges, and at the events before it that it knows to last into it.
 */
final class Passage {

    private final Stretch stretch;
    private final boolean isOver;
    private final int[] running;
    private int place;
    private int nextRunning;

    /** Through a window, or through what is over when it begins. */
    Passage(Stretch stretch, boolean isOver) {
        this.stretch = stretch;
        this.isOver = isOver;
        this.running = stretch.running();
        this.nextRunning = running.length == 0 ? Integer.MAX_VALUE : running[0];
    }

    /** Asked about events in order. */
    boolean has(int event) {
        return isOver != (event >= stretch.first() ? stretch.startsWithin(event) : isRunning(event));
    }

    private boolean isRunning(int event) {
        while (nextRunning < event) {
            place++;
            nextRunning = place < running.length ? running[place] : Integer.MAX_VALUE;
        }
        return nextRunning == event;
    }
}
