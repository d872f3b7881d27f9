package io.kalends.search.lucene;

import io.kalends.event.RegistrationState;
import io.kalends.search.index.IndexField;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.FixedBitSet;

/**
 * How registration stood for the events of a segment at one moment, as numbers that are counted by. Until another moment, or
 * since then, time turns few of them: who asks about that looks at those once more.
 */
final class RegistrationColumn {

    private static final List<IndexField> TURNS =
            List.of(IndexField.REGISTRATION_OPENS, IndexField.REGISTRATION_CLOSES, IndexField.REGISTRATION_ENDS);

    /** One in so many events may have turned at most; then the column is read anew. */
    private static final int FEW = 128;

    private static final int LEAST = 1_024;

    private final long at;
    private final long now;
    private final ValueColumn states;

    /** Who had which state. */
    private final List<FixedBitSet> sets;

    private final int[] turned;
    private final int[] turnedTo;
    private final boolean isKept;

    /**
     * A column.
     *
     * @param at when the states were as they are kept, in milliseconds
     * @param now the moment asked about
     * @param turned the events whose states may differ then, in order
     * @param turnedTo their states then
     */
    private RegistrationColumn(
            long at,
            long now,
            ValueColumn states,
            List<FixedBitSet> sets,
            int[] turned,
            int[] turnedTo,
            boolean isKept) {
        this.at = at;
        this.now = now;
        this.states = states;
        this.sets = sets;
        this.turned = turned;
        this.turnedTo = turnedTo;
        this.isKept = isKept;
    }

    /** The moment asked about, in milliseconds. */
    long now() {
        return now;
    }

    /** Tells the states that are kept from those of other moments; absent when they are not kept for others. */
    Optional<Object> name() {
        return isKept ? Optional.of(at) : Optional.empty();
    }

    /** Those that are kept, in {@link RegistrationStates}' numbers. */
    ValueColumn states() {
        return states;
    }

    /** The events that had one of some states when the column was read. */
    FixedBitSet were(Set<RegistrationState> wanted) {
        boolean[] among = RegistrationStates.among(wanted);
        FixedBitSet were = new FixedBitSet(sets.get(0).length());
        for (int state = 0; state < among.length; state++) {
            if (among[state]) {
                were.or(sets.get(state));
            }
        }
        return were;
    }

    /** The events that have one of some states at the moment asked about. */
    FixedBitSet are(Set<RegistrationState> wanted) {
        boolean[] among = RegistrationStates.among(wanted);
        FixedBitSet are = were(wanted);
        for (int i = 0; i < turned.length; i++) {
            if (among[turnedTo[i]]) {
                are.set(turned[i]);
            } else {
                are.clear(turned[i]);
            }
        }
        return are;
    }

    /** Counts those of the turned events that are wanted by what they are, and no more by what they were. */
    void correct(IntPredicate wanted, long[] counts) {
        correct(0, turned.length, wanted, counts);
    }

    /** Counts the first so many of some events, which are in order. */
    void count(int[] events, int many, long[] counts) {
        states.count(events, many, counts);
        correct(
                place(events[0]),
                place(events[many - 1] + 1),
                it -> Arrays.binarySearch(events, 0, many, it) >= 0,
                counts);
    }

    private int place(int event) {
        int place = Arrays.binarySearch(turned, event);
        return place >= 0 ? place : -place - 1;
    }

    private void correct(int first, int end, IntPredicate wanted, long[] counts) {
        int[] were = new int[end - first];
        int many = 0;
        for (int i = first; i < end; i++) {
            if (wanted.test(turned[i])) {
                were[many++] = turned[i];
                counts[turnedTo[i]]++;
            }
        }
        FilteredStretch.subtract(Arrays.copyOf(were, many), states, counts);
    }

    /** The same events seen from another moment; absent when many have turned between the two. */
    Optional<RegistrationColumn> seenFrom(LeafReader segment, long now) throws IOException {
        Optional<int[]> turned = turned(segment, now);
        if (turned.isEmpty()) {
            return Optional.empty();
        }
        int[] events = turned.get();
        RegistrationStates then = new RegistrationStates(segment, now);
        int[] turnedTo = new int[events.length];
        for (int i = 0; i < events.length; i++) {
            turnedTo[i] = then.of(events[i]);
        }
        return Optional.of(new RegistrationColumn(at, now, states, sets, events, turnedTo, isKept));
    }

    /**
     * Asks each event of a segment.
     *
     * @param isKept whether it is kept for other moments
     */
    static RegistrationColumn read(LeafReader segment, long now, boolean isKept) throws IOException {
        RegistrationStates states = new RegistrationStates(segment, now);
        byte[] numbers = new byte[segment.maxDoc()];
        List<FixedBitSet> sets = RegistrationStates.NAMES.stream()
                .map(it -> new FixedBitSet(numbers.length))
                .toList();
        for (int event = 0; event < numbers.length; event++) {
            int state = states.of(event);
            numbers[event] = (byte) state;
            sets.get(state).set(event);
        }
        return new RegistrationColumn(now, now, SingleValues.of(numbers), sets, new int[0], new int[0], isKept);
    }

    /** The events that have a turn between the two moments; absent when they are many. */
    private Optional<int[]> turned(LeafReader segment, long now) throws IOException {
        IntStream.Builder turned = IntStream.builder();
        IndexSearcher searcher = new IndexSearcher(segment);
        searcher.setQueryCache(null);
        int most = Math.max(LEAST, segment.maxDoc() / FEW);
        for (IndexField field : at == now ? List.<IndexField>of() : TURNS) {
            ScorerSupplier found = searcher.createWeight(
                            LongPoint.newRangeQuery(field.path(), Math.min(at, now) + 1, Math.max(at, now)),
                            ScoreMode.COMPLETE_NO_SCORES,
                            1)
                    .scorerSupplier(segment.getContext());
            if (found != null) {
                if (found.cost() > most) {
                    return Optional.empty();
                }
                DocIdSetIterator events = found.get(Long.MAX_VALUE).iterator();
                for (int event = events.nextDoc(); event != DocIdSetIterator.NO_MORE_DOCS; event = events.nextDoc()) {
                    turned.add(event);
                }
            }
        }
        return Optional.of(turned.build().sorted().distinct().toArray());
    }
}
