package io.kalends.search.lucene;

import io.kalends.search.query.DateWindow;
import io.kalends.search.query.When;

/**
 * A {@link DateWindow} as keys are compared with it.
 *
 * @param from what ends behind it belongs to the window
 * @param to if it starts before this
 * @param isOver the other way round: what does not end behind {@code from}, whenever it starts
 */
record TimeWindow(KeyBound from, KeyBound to, boolean isOver) {

    /** Everything ends behind it. */
    static final KeyBound ALWAYS = new KeyBound(Long.MIN_VALUE >> 1, Long.MIN_VALUE >> 1);

    static TimeWindow of(DateWindow window) {
        if (window.when() == When.PAST) {
            return new TimeWindow(KeyBound.endsAfter(window.asOf(), window.zone()), KeyBound.NEVER, true);
        }
        return new TimeWindow(
                window.from().map(it -> KeyBound.endsAfter(it, window.zone())).orElse(ALWAYS),
                window.to().map(it -> KeyBound.startsBefore(it, window.zone())).orElse(KeyBound.NEVER),
                false);
    }

    boolean hasBoundsOf(TimeWindow other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    boolean contains(Timeline timeline, int event) {
        return isOver != from.isBehind(timeline.end(event)) && to.isBefore(timeline.start(event));
    }
}
