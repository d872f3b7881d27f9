package io.kalends.search.lucene;

import io.kalends.event.Choice;
import io.kalends.event.RegistrationState;
import io.kalends.search.index.IndexField;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** Tells how registration stands at an instant, see {@link io.kalends.event.RegistrationTimeline}. */
final class RegistrationStates {

    /** The states, by which they are numbered. */
    static final List<String> NAMES = Choice.names(RegistrationState.class);

    private static final int CANCELLED = place(RegistrationState.CANCELLED);
    private static final int ENDED = place(RegistrationState.ENDED);
    private static final int CLOSED = place(RegistrationState.CLOSED);
    private static final int NOT_YET_OPEN = place(RegistrationState.NOT_YET_OPEN);
    private static final int UNKNOWN = place(RegistrationState.UNKNOWN);

    private final long now;
    private final SortedSetDocValues status;
    private final SortedSetDocValues whileOpen;
    private final NumericDocValues opens;
    private final NumericDocValues closes;
    private final NumericDocValues ends;
    private final int[] open;
    private final long cancelled;

    RegistrationStates(LeafReader segment, long now) throws IOException {
        this.now = now;
        this.status = DocValues.getSortedSet(segment, IndexField.STATUS.path());
        this.whileOpen = DocValues.getSortedSet(segment, IndexField.REGISTRATION_WHILE_OPEN.path());
        this.opens = DocValues.getNumeric(segment, IndexField.REGISTRATION_OPENS.path());
        this.closes = DocValues.getNumeric(segment, IndexField.REGISTRATION_CLOSES.path());
        this.ends = DocValues.getNumeric(segment, IndexField.REGISTRATION_ENDS.path());
        this.cancelled = status.lookupTerm(new BytesRef("cancelled"));
        this.open = new int[(int) whileOpen.getValueCount()];
        Arrays.fill(open, UNKNOWN);
        for (String name : NAMES) {
            long number = whileOpen.lookupTerm(new BytesRef(name));
            if (number >= 0) {
                open[(int) number] = NAMES.indexOf(name);
            }
        }
    }

    /** The place in {@link #NAMES} of the state of an event of the segment; they are asked about in order. */
    int of(int event) throws IOException {
        if (status.advanceExact(event) && status.nextOrd() == cancelled) {
            return CANCELLED;
        }
        if (ends.advanceExact(event) && now >= ends.longValue()) {
            return ENDED;
        }
        if (closes.advanceExact(event) && now >= closes.longValue()) {
            return CLOSED;
        }
        if (opens.advanceExact(event) && now < opens.longValue()) {
            return NOT_YET_OPEN;
        }
        return whileOpen.advanceExact(event) ? open[(int) whileOpen.nextOrd()] : UNKNOWN;
    }

    /** Which places are those of some states. */
    static boolean[] among(Set<RegistrationState> states) {
        boolean[] among = new boolean[NAMES.size()];
        states.forEach(it -> among[place(it)] = true);
        return among;
    }

    private static int place(RegistrationState state) {
        return NAMES.indexOf(Choice.name(state));
    }

    /** Adds the first so many events to the counts of their states, in the places of their names. */
    void count(int[] events, int many, long[] counts) throws IOException {
        for (int i = 0; i < many; i++) {
            counts[of(events[i])]++;
        }
    }
}
