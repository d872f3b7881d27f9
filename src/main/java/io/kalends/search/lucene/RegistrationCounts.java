package io.kalends.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/** Counts events by the state of their registration at an instant. */
final class RegistrationCounts {

    /** From so many events on it pays off to find those that have turned since a column was read. */
    private static final int SOME = 1_024;

    /** From one in so many events of a segment on it pays off to read its column, which others may ask for too. */
    private static final int PART = 2;

    private final long now;
    private final long[] counts = new long[RegistrationStates.NAMES.size()];

    RegistrationCounts(Instant now) {
        this.now = now.toEpochMilli();
    }

    /** Counts those of a stretch; the column is that of its segment. */
    void count(FilteredStretch events, ColumnReader column) throws IOException {
        if (events.isShort()) {
            int[] each = events.lookedAt();
            new RegistrationStates(events.segment(), now).count(each, each.length, counts);
            return;
        }
        RegistrationColumn read = column.read();
        events.count(read.name(), read.states(), counts);
        read.correct(events.stretch()::has, counts);
    }

    /** Reads a column once it is needed. */
    interface ColumnReader {
        RegistrationColumn read() throws IOException;
    }

    /** Counts events of one segment, each once. */
    EventCounter in(LeafReader segment) throws IOException {
        return new OfSegment(segment);
    }

    /** Whether to read the column of a segment takes longer than to look at so many of its events. */
    static boolean isFew(long events, LeafReader segment) {
        return events < Math.max(SOME, segment.maxDoc() / PART);
    }

    /** Looks at events one by one, until they are so many that a column is worth finding, or reading. */
    private final class OfSegment implements EventCounter {

        private final LeafReader segment;
        private final RegistrationStates states;
        private Optional<RegistrationColumn> column = Optional.empty();
        private int counted;

        OfSegment(LeafReader segment) throws IOException {
            this.segment = segment;
            this.states = new RegistrationStates(segment, now);
        }

        @Override
        public void count(int[] events, int many) throws IOException {
            look(many);
            if (many == 0) {
                return;
            }
            if (column.isEmpty()) {
                states.count(events, many, counts);
            } else {
                column.get().count(events, many, counts);
            }
        }

        private void look(int more) throws IOException {
            int before = counted;
            counted += more;
            if (column.isEmpty() && before < SOME && counted >= SOME) {
                column = RegistrationColumns.known(segment, now);
            }
            if (column.isEmpty() && !isFew(counted, segment)) {
                column = Optional.of(RegistrationColumns.of(segment, now));
            }
        }
    }

    Map<String, Long> read() {
        Map<String, Long> read = new HashMap<>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                read.put(RegistrationStates.NAMES.get(place), counts[place]);
            }
        }
        return read;
    }
}
