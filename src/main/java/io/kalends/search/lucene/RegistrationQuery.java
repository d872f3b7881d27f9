package io.kalends.search.lucene;

import io.kalends.event.RegistrationState;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds the events whose registration stands in one of some ways at a moment. */
final class RegistrationQuery extends Query {

    /** About how many comparisons it takes to tell the state of one event. */
    private static final int COST = 10;

    private final Set<RegistrationState> states;
    private final long now;

    RegistrationQuery(Set<RegistrationState> states, long now) {
        this.states = states;
        this.now = now;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                return scorerSupplier(leaf).get(0);
            }

            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                Weight weight = this;
                LeafReader segment = leaf.reader();
                return new ScorerSupplier() {

                    @Override
                    public Scorer get(long asked) throws IOException {
                        Optional<RegistrationColumn> column = RegistrationCounts.isFew(asked, segment)
                                ? RegistrationColumns.known(segment, now)
                                : Optional.of(RegistrationColumns.of(segment, now));
                        if (column.isEmpty()) {
                            return new ConstantScoreScorer(weight, score(), mode, oneByOne(segment));
                        }
                        FixedBitSet found = column.get().are(states);
                        return new ConstantScoreScorer(weight, score(), mode, new BitSetIterator(found, cost()));
                    }

                    @Override
                    public long cost() {
                        return segment.maxDoc();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private TwoPhaseIterator oneByOne(LeafReader segment) throws IOException {
        RegistrationStates told = new RegistrationStates(segment, now);
        boolean[] wanted = RegistrationStates.among(states);
        DocIdSetIterator all = DocIdSetIterator.all(segment.maxDoc());
        return new TwoPhaseIterator(all) {

            @Override
            public boolean matches() throws IOException {
                return wanted[told.of(all.docID())];
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "registration " + states + " at " + now;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && states.equals(((RegistrationQuery) Objects.requireNonNull(other)).states)
                && now == ((RegistrationQuery) other).now;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), states, now);
    }
}
