package io.kalends.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;

/**
 * Between which starts all events lie.
 *
 * @param first the least key of {@link StartOrder}
 * @param last the greatest; either may belong to an event that was deleted lately
 */
record Starts(long first, long last) {

    /** Absent when there are no events. */
    static Optional<Starts> in(IndexReader reader) throws IOException {
        byte[] least = PointValues.getMinPackedValue(reader, StartOrder.FIELD);
        byte[] greatest = PointValues.getMaxPackedValue(reader, StartOrder.FIELD);
        return least == null || greatest == null
                ? Optional.empty()
                : Optional.of(new Starts(LongPoint.decodeDimension(least, 0), LongPoint.decodeDimension(greatest, 0)));
    }
}
