package io.kalends.search.lucene;

import io.kalends.event.RegistrationState;
import io.kalends.search.index.Criterion.Registered;
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

    private final LeafReader segment;

    /** What tells these from others of the segment that are counted. */
    private final Object name;

    /** Deleted ones too, as registration stood when its column was read. */
    private final EventSet everything;

    private final EventSet events;
    private final Stretch stretch;
    private final boolean isShort;
    private int @Nullable [] lookedAt;
    private int @Nullable [] gone;
    private int @Nullable [] come;

    /**
     * Those that there are.
     *
     * @param registered how registration stands for them; absent: in any way
     */
    FilteredStretch(
            IndexSearcher searcher,
            LeafReaderContext leaf,
            List<Query> filters,
            Optional<Registered> registered,
            TimeWindow window)
            throws IOException {
        this.segment = leaf.reader();
        EventSet filtered = FilterSets.everything(searcher, leaf, filters);
        if (registered.isPresent()) {
            Set<RegistrationState> states = registered.get().states();
            RegistrationColumn column =
                    RegistrationColumn.of(segment, registered.get().now().toEpochMilli());
            this.name = List.of(filters, states, column.name());
            this.everything = filtered.and(column.were(states));
            this.events = Live.among(filtered.and(column.are(states)), segment);
        } else {
            this.name = filters;
            this.everything = filtered;
            this.events = Live.among(filtered, segment);
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
     * @param of tells the column from others of the segment
     */
    void count(Object of, ValueColumn column, long[] counts) {
        int[] each = lookedAt();
        column.count(each, each.length, counts);
        if (!isShort) {
            IndexReader.CacheKey key =
                    Objects.requireNonNull(segment.getCoreCacheHelper()).getKey();
            RunningCounts.of(key, List.of(name, of), everything, column, counts.length)
                    .add(everything, column, stretch.first(), stretch.sure(), counts);
            column.count(come(), come().length, counts);
            subtract(gone(), column, counts);
            subtract(stretch.excepted(), column, counts);
        }
    }

    /** Those that running counts do not know yet. */
    private int[] come() {
        if (come == null) {
            come = events.without(everything, stretch.first(), stretch.sure());
        }
        return come;
    }

    /** Those of whose end running counts know nothing. */
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
