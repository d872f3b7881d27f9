package io.kalends.load;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values that matches have in a field. */
final class ValueCounts extends SimpleCollector {

    private final String field;
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private int[] counts = new int[0];

    ValueCounts(String field) {
        this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        values = DocValues.getSortedSet(leaf.reader(), field);
        counts = new int[(int) values.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (values.advanceExact(document)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                counts[(int) values.nextOrd()]++;
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
