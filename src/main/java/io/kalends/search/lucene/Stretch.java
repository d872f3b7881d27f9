package io.kalends.search.lucene;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Some events of one segment that lie in a window of time: a few that began before it, then all that start within.
 *
 * <p>Where midnight in UTC and in the zone of the window differ, timed and floating events stand in another order than
 * they do in the segment: what starts near an edge is looked at one by one.
 */
final class Stretch {

    private static final int[] NONE = {};

    private final Timeline timeline;
    private final EventSet among;
    private final KeyBound to;
    private final int[] excepted;
    private final int[] going;
    private final int[] running;
    private final int first;
    private final int sure;
    private final int end;

    /** Of all events. */
    Stretch(Timeline timeline, TimeWindow window) {
        this(timeline, window.from(), window.to(), EventSet.all(timeline.size()), NONE);
    }

    /** Of some events, as the window has them: what overlaps it, or what is over. */
    static Stretch of(Timeline timeline, TimeWindow window, EventSet among) {
        if (!window.isOver()) {
            return new Stretch(timeline, window.from(), window.to(), among, NONE);
        }
        long begun = window.from().greatest();
        int[] going = timeline.endingBehind(window.from(), timeline.firstFrom(begun), among);
        return new Stretch(timeline, TimeWindow.ALWAYS, new KeyBound(begun, begun), among, going);
    }

    private Stretch(Timeline timeline, KeyBound from, KeyBound to, EventSet among, int[] excepted) {
        this.timeline = timeline;
        this.among = among;
        this.to = to;
        this.excepted = excepted;
        this.first = timeline.firstFrom(from.greatest());
        int certain = timeline.firstFrom(to.least());
        this.sure = Math.max(first, certain);
        this.end = Math.max(first, timeline.firstFrom(to.greatest()));
        this.going = timeline.endingBehind(from, first, among);
        this.running = certain >= first
                ? going
                : Arrays.stream(going)
                        .filter(it -> to.isBefore(timeline.start(it)))
                        .toArray();
    }

    /** How many there are. */
    int count() {
        return running.length + timeline.startingBefore(to, first, among) - excepted.length;
    }

    /** How many had ended when the window begins. */
    int ended() {
        return among.count(0, first) - going.length;
    }

    /** Events that began before the window, in order. */
    int[] running() {
        return running;
    }

    /** Those between the first and the sure ones that are none of them, in order. */
    int[] excepted() {
        return excepted;
    }

    /** The bound before which they start. */
    KeyBound to() {
        return to;
    }

    /** The first event of the segment, asked for or not, from which on all start within, until they start too late. */
    int first() {
        return first;
    }

    /** Up to this event, excluded, all from the first on start early enough. */
    int sure() {
        return sure;
    }

    /** All of them, in order. */
    int[] all() {
        return from(first);
    }

    /** Those that do not stand between the first and the sure ones, in order. */
    int[] edges() {
        return from(sure);
    }

    private int[] from(int begin) {
        IntStream.Builder events = IntStream.builder();
        Arrays.stream(running).forEach(events::add);
        for (int event = next(begin); event < end; event = next(event + 1)) {
            events.add(event);
        }
        return events.build().toArray();
    }

    /** The first one from an event on that does not begin before the window. */
    private int next(int target) {
        int next = among.next(target);
        while (next < end && !isOneFromTheFirst(next)) {
            next = among.next(next + 1);
        }
        return next < end ? next : DocIdSetIterator.NO_MORE_DOCS;
    }

    boolean has(int event) {
        return among.has(event)
                && (event < first ? Arrays.binarySearch(running, event) >= 0 : isOneFromTheFirst(event));
    }

    private boolean isOneFromTheFirst(int event) {
        return startsWithin(event) && (excepted.length == 0 || Arrays.binarySearch(excepted, event) < 0);
    }

    /** Whether one of those from the first on starts early enough. */
    boolean startsWithin(int event) {
        return event < sure || (event < end && to.isBefore(timeline.start(event)));
    }

    /** From this one on, all start too late; some before it may. */
    int end() {
        return end;
    }

    DocIdSetIterator iterator() {
        return new Events();
    }

    private final class Events extends DocIdSetIterator {

        private int event = -1;

        @Override
        public int docID() {
            return event;
        }

        @Override
        public int nextDoc() {
            return advance(event + 1);
        }

        @Override
        public int advance(int target) {
            event = target < first ? nextRunning(target) : next(target);
            return event;
        }

        private int nextRunning(int target) {
            int place = Arrays.binarySearch(running, target);
            int next = place >= 0 ? place : -place - 1;
            return next < running.length ? running[next] : next(first);
        }

        @Override
        public long cost() {
            return running.length + (long) end - first;
        }
    }
}
