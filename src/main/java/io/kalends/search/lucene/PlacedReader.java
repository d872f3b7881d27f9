package io.kalends.search.lucene;

import io.kalends.search.index.IndexField;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Reads what is told of a match in a segment: which event it is, and what is known of it besides. */
final class PlacedReader {

    private final NumericDocValues idHigh;
    private final NumericDocValues idLow;
    private final NumericDocValues version;
    private final NumericDocValues weight;

    PlacedReader(LeafReader segment) throws IOException {
        idHigh = segment.getNumericDocValues(IndexField.ID_HIGH.path());
        idLow = segment.getNumericDocValues(IndexField.ID_LOW.path());
        version = segment.getNumericDocValues(IndexField.VERSION.path());
        weight = segment.getNumericDocValues(IndexField.WEIGHT.path());
    }

    /** The match, with its place in the order. */
    FirstHits.Placed read(int event, long key, long second) throws IOException {
        return new FirstHits.Placed(
                key, second, value(idHigh, event), value(idLow, event), value(version, event), value(weight, event));
    }

    private static long value(NumericDocValues values, int event) throws IOException {
        values.advanceExact(event);
        return values.longValue();
    }
}
