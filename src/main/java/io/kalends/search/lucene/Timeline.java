package io.kalends.search.lucene;

import io.kalends.search.index.IndexField;
import io.kalends.search.index.StartOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * When the events of a segment start and end, in memory, 16 bytes for each. A segment is sorted by start, so that most
 * questions about time are questions about its ends and its middle.
 */
final class Timeline {

    private static final int BITS = 3;
    private static final int GROUP = 1 << BITS;
    private static final int NEAR = 64;

    /** Up to this level a group is part of one word of an {@link EventSet}. */
    private static final int WITHIN_A_WORD = 1;

    private static final Map<IndexReader.CacheKey, Timeline> KNOWN = new ConcurrentHashMap<>();

    private final long[] starts;
    private final long[] ends;

    /** The latest end of each eight events, then of each eight of those groups, and so on. */
    private final List<long[]> latestEnds = new ArrayList<>();

    private final FixedBitSet floating;

    private Timeline(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
        this.floating = new FixedBitSet(starts.length);
        for (long[] below = ends; below.length > 1; below = latestEnds.get(latestEnds.size() - 1)) {
            latestEnds.add(latest(below));
        }
        for (int event = 0; event < starts.length; event++) {
            if ((starts[event] & 1) == 1) {
                floating.set(event);
            }
        }
    }

    private static long[] latest(long[] ends) {
        long[] latest = new long[(ends.length + GROUP - 1) / GROUP];
        Arrays.fill(latest, Long.MIN_VALUE);
        for (int i = 0; i < ends.length; i++) {
            latest[i / GROUP] = Math.max(latest[i / GROUP], ends[i]);
        }
        return latest;
    }

    /** That of a segment; it is read once, and forgotten when the segment is. */
    static Timeline of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getCoreCacheHelper());
        Timeline known = KNOWN.get(life.getKey());
        if (known == null) {
            known = new Timeline(read(segment, IndexField.START), read(segment, IndexField.END));
            if (KNOWN.putIfAbsent(life.getKey(), known) == null) {
                life.addClosedListener(KNOWN::remove);
            }
        }
        return known;
    }

    private static long[] read(LeafReader segment, IndexField field) throws IOException {
        long[] keys = new long[segment.maxDoc()];
        NumericDocValues values = segment.getNumericDocValues(field.path());
        if (values != null) {
            for (int event = values.nextDoc(); event != DocIdSetIterator.NO_MORE_DOCS; event = values.nextDoc()) {
                keys[event] = values.longValue();
            }
        }
        return keys;
    }

    int size() {
        return starts.length;
    }

    /** Key of {@link StartOrder}. */
    long start(int event) {
        return starts[event];
    }

    long end(int event) {
        return ends[event];
    }

    /** The first event whose key is at these milliseconds or behind. */
    int firstFrom(long millis) {
        return firstFrom(millis, 0);
    }

    /** The same, looked for from an event on, which it mostly is not far behind. */
    int firstFrom(long millis, int from) {
        if (millis >= Long.MAX_VALUE >> 1) {
            return starts.length;
        }
        long wanted = millis << 1;
        int before = from;
        int step = from == 0 ? starts.length : NEAR;
        while (step < starts.length - before && starts[before + step] < wanted) {
            before += step;
            step *= 2;
        }
        return lowerBound(starts, wanted, before, (int) Math.min(starts.length, (long) before + step));
    }

    /** The floating ones among some events. */
    EventSet floating(EventSet among) {
        return among.and(floating);
    }

    /** Those of some events before one that end behind a bound. */
    int[] endingBehind(KeyBound bound, int before, EventSet among) {
        Ending ending = new Ending(bound, before, among);
        ending.look(latestEnds.size() - 1, 0);
        return Arrays.copyOf(ending.found, ending.count);
    }

    /** Looks into no group whose latest end is not behind the bound, nor into a small one of which nobody is asked for. */
    private final class Ending {

        private final KeyBound bound;
        private final long least;
        private final int before;
        private final EventSet among;
        private int[] found = new int[16];
        private int count;

        Ending(KeyBound bound, int before, EventSet among) {
            this.bound = bound;
            this.least = bound.least();
            this.before = before;
            this.among = among;
        }

        /** Looks into some groups of a level: those that one of the level above is made of. */
        private void look(int level, int first) {
            if (level < 0) {
                lookAtEvents(first);
                return;
            }
            long[] latest = latestEnds.get(level);
            int end = Math.min(first + GROUP, latest.length);
            for (int group = first; group < end && (long) group << (BITS * (level + 1)) < before; group++) {
                if (latest[group] >> 1 > least && (level > WITHIN_A_WORD || hasSome(level, group))) {
                    look(level - 1, group * GROUP);
                }
            }
        }

        private boolean hasSome(int level, int group) {
            int bits = BITS * (level + 1);
            return among.count(group << bits, Math.min(starts.length, (group + 1) << bits)) > 0;
        }

        private void lookAtEvents(int first) {
            int end = Math.min(first + GROUP, before);
            for (int event = first; event < end; event++) {
                if (bound.isBehind(ends[event]) && among.has(event)) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = event;
                }
            }
        }
    }

    /** How many of some events from one on start before a bound. */
    int startingBefore(KeyBound bound, int from, EventSet among) {
        int timed = firstFrom(bound.timed());
        int days = firstFrom(bound.floating());
        if (timed == days) {
            return among.count(from, timed);
        }
        EventSet floating = floating(among);
        return among.count(from, timed) - floating.count(from, timed) + floating.count(from, days);
    }

    private static int lowerBound(long[] sorted, long wanted, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
