package io.kalends.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The events of one segment that fulfil some filters and lie in a window, to be counted by the values that they have. */
final class FilteredStretch {

    /** So many events are looked at one by one: that takes as long as to put the counts of many values together. */
    private static final int SHORT = 4_096;

    private final LeafReader segment;
    private final List<Query> filters;
    private final EventSet everything;
    private final EventSet events;
    private final Stretch stretch;
    private final boolean isShort;
    private int @Nullable [] lookedAt;
    private int @Nullable [] gone;

    FilteredStretch(IndexSearcher searcher, LeafReaderContext leaf, List<Query> filters, TimeWindow window)
            throws IOException {
        this.segment = leaf.reader();
        this.filters = filters;
        this.everything = FilterSets.everything(searcher, leaf, filters);
        this.events = Live.among(everything, segment);
        this.stretch = new Stretch(Timeline.of(segment), window, events);
        this.isShort = stretch.count() <= SHORT;
    }

    LeafReader segment() {
        return segment;
    }

    /** Those that fulfil the filters and are not deleted, whenever they take place. */
    EventSet events() {
        return events;
    }

    Stretch stretch() {
        return stretch;
    }

    /** Whether there are so few that each can be looked at. */
    boolean isShort() {
        return isShort;
    }

    /** All of them where they are few, else those at its edges, in order. */
    int[] lookedAt() {
        if (lookedAt == null) {
            lookedAt = isShort ? stretch.all() : stretch.edges();
        }
        return lookedAt;
    }

    /**
     * Adds them to the counts of their values.
     *
     * @param name tells the column from others of the segment
     */
    void count(Object name, ValueColumn column, long[] counts) {
        int[] each = lookedAt();
        column.count(each, each.length, counts);
        if (!isShort) {
            IndexReader.CacheKey key =
                    Objects.requireNonNull(segment.getCoreCacheHelper()).getKey();
            RunningCounts.of(key, filters, everything, name, column, counts.length)
                    .add(everything, column, stretch.first(), stretch.sure(), counts);
            subtract(gone(), column, counts);
        }
    }

    /** Deleted ones, which running counts know nothing of. */
    private int[] gone() {
        if (gone == null) {
            gone = everything.without(events, stretch.first(), stretch.sure());
        }
        return gone;
    }

    static void subtract(int[] events, ValueColumn column, long[] counts) {
        if (events.length > 0) {
            long[] fewer = new long[counts.length];
            column.count(events, events.length, fewer);
            for (int value = 0; value < counts.length; value++) {
                counts[value] -= fewer[value];
            }
        }
    }
}
