package io.kalends.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Finds the events of a window, or those that are over. */
final class DuringQuery extends Query {

    private final TimeWindow window;

    /** A filter that is asked about many times finds its stretches once. */
    private final Map<Timeline, Stretch> stretches = new ConcurrentHashMap<>();

    DuringQuery(TimeWindow window) {
        this.window = window;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                Timeline timeline = Timeline.of(leaf.reader());
                return window.isOver()
                        ? new ConstantScoreScorer(this, score(), mode, over(timeline))
                        : new ConstantScoreScorer(
                                this, score(), mode, stretch(timeline).iterator());
            }

            private Stretch stretch(Timeline timeline) {
                return stretches.computeIfAbsent(timeline, it -> new Stretch(it, window));
            }

            private TwoPhaseIterator over(Timeline timeline) {
                DocIdSetIterator begun = DocIdSetIterator.range(
                        0, Math.max(1, timeline.firstFrom(window.from().greatest())));
                return new TwoPhaseIterator(begun) {
                    @Override
                    public boolean matches() {
                        return window.contains(timeline, begun.docID());
                    }

                    @Override
                    public float matchCost() {
                        return 2;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "during " + window;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && window.equals(((DuringQuery) Objects.requireNonNull(other)).window);
    }

    @Override
    public int hashCode() {
        return classHash() * 31 + window.hashCode();
    }
}
