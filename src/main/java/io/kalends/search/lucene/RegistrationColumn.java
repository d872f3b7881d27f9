package io.kalends.search.lucene;

import io.kalends.search.index.IndexField;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;

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

    /** The last one of each segment. */
    private static final Map<IndexReader.CacheKey, RegistrationColumn> KNOWN = new ConcurrentHashMap<>();

    private final long at;
    private final ValueColumn states;
    private final int[] turned;

    /**
     * A column.
     *
     * @param at when the states were as they are numbered, in milliseconds
     * @param turned the events whose states may differ at the moment asked about, in order
     */
    private RegistrationColumn(long at, ValueColumn states, int[] turned) {
        this.at = at;
        this.states = states;
        this.turned = turned;
    }

    /** Tells it from those of other moments. */
    Object name() {
        return at;
    }

    /** In {@link RegistrationStates}' numbers. */
    ValueColumn states() {
        return states;
    }

    /** Those of the events in a stretch whose states have to be looked at. */
    int[] turned(Stretch stretch) {
        return Arrays.stream(turned).filter(stretch::has).toArray();
    }

    /** The same among the first so many of some events, which are in order. */
    int[] turned(int[] events, int many) {
        int place = Arrays.binarySearch(turned, events[0]);
        int last = events[many - 1];
        return Arrays.stream(turned, place >= 0 ? place : -place - 1, turned.length)
                .takeWhile(it -> it <= last)
                .filter(it -> Arrays.binarySearch(events, 0, many, it) >= 0)
                .toArray();
    }

    /** That of a segment, read if there is none of about that moment. */
    static RegistrationColumn of(LeafReader segment, long now) throws IOException {
        Optional<RegistrationColumn> known = known(segment, now);
        return known.isPresent() ? known.get() : read(segment, now);
    }

    /** That of a segment; absent when there is none of about that moment. */
    static Optional<RegistrationColumn> known(LeafReader segment, long now) throws IOException {
        RegistrationColumn known = KNOWN.get(life(segment).getKey());
        return known == null
                ? Optional.empty()
                : known.turned(segment, now).map(it -> new RegistrationColumn(known.at, known.states, it));
    }

    private static RegistrationColumn read(LeafReader segment, long now) throws IOException {
        RegistrationStates states = new RegistrationStates(segment, now);
        int[] numbers = new int[segment.maxDoc()];
        for (int event = 0; event < numbers.length; event++) {
            numbers[event] = states.of(event);
        }
        RegistrationColumn read = new RegistrationColumn(now, SingleValues.of(numbers), new int[0]);
        if (KNOWN.put(life(segment).getKey(), read) == null) {
            life(segment).addClosedListener(KNOWN::remove);
        }
        return read;
    }

    private static IndexReader.CacheHelper life(LeafReader segment) {
        return Objects.requireNonNull(segment.getCoreCacheHelper());
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
