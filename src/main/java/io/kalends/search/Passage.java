package io.kalends.search;

/**
 * Tells of the events of a segment, one after the other, whether they lie in a window. It looks at times only near the
 * edges, and at the events before it that it knows to last into it.
 */
final class Passage {

    private final Stretch stretch;
    private final boolean isOver;
    private int next;

    private Passage(Stretch stretch, boolean isOver) {
        this.stretch = stretch;
        this.isOver = isOver;
    }

    static Passage through(Timeline timeline, TimeWindow window) {
        return new Passage(new Stretch(timeline, window), window.isOver());
    }

    /** Asked about events in order. */
    boolean has(int event) {
        return isOver != (event >= stretch.first() ? stretch.startsWithin(event) : isRunning(event));
    }

    private boolean isRunning(int event) {
        int[] running = stretch.running();
        while (next < running.length && running[next] < event) {
            next++;
        }
        return next < running.length && running[next] == event;
    }
}
