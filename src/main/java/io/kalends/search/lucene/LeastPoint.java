package io.kalends.search.lucene;

import java.io.IOException;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.Relation;

/** Looks for the least value of numeric fields above a bound; those of deleted events may count. */
final class LeastPoint implements PointValues.IntersectVisitor {

    private final long bound;
    private long value;

    /** Finds nothing that is not less than {@code greatest}. */
    LeastPoint(long bound, long greatest) {
        this.bound = bound;
        this.value = greatest;
    }

    long value() {
        return value;
    }

    void lookInto(IndexReader reader, String field) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PointValues points = leaf.reader().getPointValues(field);
            if (points != null) {
                points.intersect(this);
            }
        }
    }

    /** Never says that a cell lies inside: values are looked at one by one, in the few cells where the least can be. */
    @Override
    public Relation compare(byte[] least, byte[] greatest) {
        boolean hopeless =
                LongPoint.decodeDimension(greatest, 0) <= bound || LongPoint.decodeDimension(least, 0) >= value;
        return hopeless ? Relation.CELL_OUTSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
    }

    @Override
    public void visit(int document) {
        throw new IllegalStateException("no cell lies inside");
    }

    @Override
    public void visit(int document, byte[] packed) {
        long found = LongPoint.decodeDimension(packed, 0);
        if (found > bound && found < value) {
            value = found;
        }
    }
}
