package io.kalends.search.lucene;

import io.kalends.event.Coordinates;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.StartOrder;
import io.kalends.search.query.Cursor;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Sort;
import java.io.IOException;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Scorable;

/** Where the events of a segment stand in the order of a search: see {@link Sort#isComputed} and {@link Cursor#key}. */
interface Placing {

    /** Says nothing of how well words fit. */
    Scorable UNSCORED = new Scorable() {
        @Override
        public float score() {
            return 0;
        }

        @Override
        public int docID() {
            return -1;
        }
    };

    /** Smaller comes first. */
    long key(int event, Scorable score) throws IOException;

    /** Among equals. */
    default long second(int event) {
        return 0;
    }

    /** Whether the order needs to know how well words fit. */
    static boolean scores(EventQuery query) {
        return query.sort() == Sort.RELEVANCE;
    }

    static Placing of(EventQuery query, LeafReader segment, Timeline timeline) throws IOException {
        StartOrder order = new StartOrder(query.window().zone());
        return switch (query.sort()) {
            case START -> (event, score) -> order.place(timeline.start(event));
            case START_DESCENDING -> (event, score) -> -order.place(timeline.start(event));
            case MODIFIED_DESCENDING -> {
                NumericDocValues modified = DocValues.getNumeric(segment, IndexField.MODIFIED_AT.path());
                yield (event, score) -> -value(modified, event, Long.MIN_VALUE + 1);
            }
            case REGISTRATION_CLOSES -> {
                NumericDocValues closes = DocValues.getNumeric(segment, IndexField.REGISTRATION_CLOSES.path());
                yield (event, score) -> value(closes, event, Long.MAX_VALUE);
            }
            case DISTANCE -> {
                SortedNumericDocValues places = DocValues.getSortedNumeric(segment, IndexField.GEO.path());
                Coordinates centre = query.near().orElseThrow().centre();
                yield (event, score) -> distance(places, event, centre);
            }
            case RELEVANCE ->
                new Relevance(
                        new SoonFirst(query.window().zone(), query.window().asOf()), timeline);
        };
    }

    private static long value(NumericDocValues values, int event, long otherwise) throws IOException {
        return values.advanceExact(event) ? values.longValue() : otherwise;
    }

    private static long distance(SortedNumericDocValues places, int event, Coordinates centre) throws IOException {
        if (!places.advanceExact(event)) {
            return Long.MAX_VALUE;
        }
        long place = places.nextValue();
        Coordinates at = new Coordinates(
                GeoEncodingUtils.decodeLatitude((int) (place >> 32)),
                GeoEncodingUtils.decodeLongitude((int) (place & 0xFFFFFFFFL)));
        return Double.doubleToLongBits(at.kilometresTo(centre) * 1000);
    }

    /** The best first; among equals what comes soonest. */
    record Relevance(SoonFirst soon, Timeline timeline) implements Placing {

        @Override
        public long key(int event, Scorable score) throws IOException {
            return -Float.floatToIntBits(score.score());
        }

        /** What an event with this key weighs. */
        static float weight(long key) {
            return Float.intBitsToFloat((int) -key);
        }

        @Override
        public long second(int event) {
            return soon.place(timeline.start(event));
        }
    }
}
