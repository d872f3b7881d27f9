package io.kalends.search.lucene;

import io.kalends.event.Choice;
import io.kalends.event.RegistrationState;
import io.kalends.search.index.IndexField;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** Counts events by the state of their registration at an instant, see {@link io.kalends.event.RegistrationTimeline}. */
final class RegistrationCounts {

    private final long now;
    private final Map<RegistrationState, Long> counts = new EnumMap<>(RegistrationState.class);

    RegistrationCounts(Instant now) {
        this.now = now.toEpochMilli();
    }

    /** Counts events of one segment, each once. */
    EventCounter in(LeafReader segment) throws IOException {
        return new OfSegment(segment);
    }

    private final class OfSegment implements EventCounter {

        private final SortedSetDocValues status;
        private final SortedSetDocValues whileOpen;
        private final NumericDocValues opens;
        private final NumericDocValues closes;
        private final NumericDocValues ends;
        private final Map<Long, RegistrationState> states = new HashMap<>();
        private final long cancelled;

        OfSegment(LeafReader segment) throws IOException {
            status = DocValues.getSortedSet(segment, IndexField.STATUS.path());
            whileOpen = DocValues.getSortedSet(segment, IndexField.REGISTRATION_WHILE_OPEN.path());
            opens = DocValues.getNumeric(segment, IndexField.REGISTRATION_OPENS.path());
            closes = DocValues.getNumeric(segment, IndexField.REGISTRATION_CLOSES.path());
            ends = DocValues.getNumeric(segment, IndexField.REGISTRATION_ENDS.path());
            cancelled = status.lookupTerm(new BytesRef("cancelled"));
            for (RegistrationState state : RegistrationState.values()) {
                long number = whileOpen.lookupTerm(new BytesRef(Choice.name(state)));
                states.put(number, state);
            }
        }

        @Override
        public void count(int[] events, int many) throws IOException {
            for (int i = 0; i < many; i++) {
                counts.merge(state(events[i]), 1L, Long::sum);
            }
        }

        private RegistrationState state(int event) throws IOException {
            if (status.advanceExact(event) && status.nextOrd() == cancelled) {
                return RegistrationState.CANCELLED;
            }
            if (ends.advanceExact(event) && now >= ends.longValue()) {
                return RegistrationState.ENDED;
            }
            if (closes.advanceExact(event) && now >= closes.longValue()) {
                return RegistrationState.CLOSED;
            }
            if (opens.advanceExact(event) && now < opens.longValue()) {
                return RegistrationState.NOT_YET_OPEN;
            }
            return whileOpen.advanceExact(event)
                    ? states.getOrDefault(whileOpen.nextOrd(), RegistrationState.UNKNOWN)
                    : RegistrationState.UNKNOWN;
        }
    }

    Map<String, Long> read() {
        Map<String, Long> read = new HashMap<>();
        counts.forEach((state, count) -> read.put(Choice.name(state), count));
        return read;
    }
}
