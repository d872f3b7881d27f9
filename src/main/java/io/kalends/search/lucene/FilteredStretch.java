package io.kalends.search.lucene;

import io.kalends.event.RegistrationState;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** What is less than one in so many events of a segment is looked at, unless its counts are known. */
    private static final int PART = 16;

    private final LeafReader segment;

    /** What tells these from others of the segment that are counted; absent when nobody else asks for them. */
    private final Optional<Object> name;

    /** Deleted ones too, as registration stood when its column was read. */
    private final EventSet everything;

    private final EventSet live;
    private final EventSet events;
    private final Stretch stretch;
    private final boolean isShort;
    private int @Nullable [] lookedAt;
    private int @Nullable [] gone;
    private int @Nullable [] come;

    /**
     * Those that there are.
     *
     * @param states how registration stands for them; none: in any way
     * @param column tells it
     */
    FilteredStretch(
            IndexSearcher searcher,
            LeafReaderContext leaf,
            List<Query> filters,
            Set<RegistrationState> states,
            RegistrationCounts.ColumnReader column,
            TimeWindow window)
            throws IOException {
        this.segment = leaf.reader();
        EventSet filtered = FilterSets.everything(searcher, leaf, filters);
        if (states.isEmpty()) {
            this.name = Optional.of(filters);
            this.everything = filtered;
            this.live = Live.among(everything, segment);
            this.events = live;
        } else {
            RegistrationColumn read = column.read();
            this.name = read.name().map(it -> List.of(filters, states, it));
            this.everything = filtered.and(read.were(states));
            this.live = Live.among(everything, segment);
            this.events = Live.among(filtered.and(read.are(states)), segment);
        }
        this.stretch = Stretch.of(Timeline.of(segment), window, events);
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
     * @param of tells the column from others of the segment; absent when nobody else asks for it
     */
    void count(Optional<?> of, ValueColumn column, long[] counts) {
        int[] each = lookedAt();
        column.count(each, each.length, counts);
        if (isShort) {
            return;
        }
        int first = stretch.first();
        int sure = stretch.sure();
        Optional<Object> counted = name.flatMap(these -> of.map(it -> List.of(these, it)));
        Optional<RunningCounts> running = counted.flatMap(it -> running(it, column, counts.length));
        if (running.isPresent()) {
            running.get().add(everything, column, first, sure, counts);
            column.count(come(), come().length, counts);
            subtract(gone(), column, counts);
            subtractDeleted(counted.get(), column, counts);
        } else {
            column.count(events, first, sure, counts);
        }
        subtract(stretch.excepted(), column, counts);
    }

    /** Absent when they would have to be made for a small part of the segment. */
    private Optional<RunningCounts> running(Object counted, ValueColumn column, int values) {
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getCoreCacheHelper());
        return stretch.sure() - stretch.first() < segment.maxDoc() / PART
                ? RunningCounts.known(life, counted)
                : Optional.of(RunningCounts.of(life, counted, everything, column, values));
    }

    /** Counted as others are, until more are deleted. */
    private void subtractDeleted(Object counted, ValueColumn column, long[] counts) {
        Live.deletedAmong(everything, segment).ifPresent(deleted -> {
            IndexReader.CacheHelper life = Objects.requireNonNull(segment.getReaderCacheHelper());
            long[] fewer = new long[counts.length];
            RunningCounts.of(life, counted, deleted, column, counts.length)
                    .add(deleted, column, stretch.first(), stretch.sure(), fewer);
            subtract(fewer, counts);
        });
    }

    /** Those whose registration stands so since the column was read. */
    private int[] come() {
        if (come == null) {
            come = events.without(everything, stretch.first(), stretch.sure());
        }
        return come;
    }

    /** Those whose registration no longer stands so. */
    private int[] gone() {
        if (gone == null) {
            gone = live.without(events, stretch.first(), stretch.sure());
        }
        return gone;
    }

    static void subtract(int[] events, ValueColumn column, long[] counts) {
        if (events.length > 0) {
            long[] fewer = new long[counts.length];
            column.count(events, events.length, fewer);
            subtract(fewer, counts);
        }
    }

    private static void subtract(long[] fewer, long[] counts) {
        for (int value = 0; value < counts.length; value++) {
            counts[value] -= fewer[value];
        }
    }
}
