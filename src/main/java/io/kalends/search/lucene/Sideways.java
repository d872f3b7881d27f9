package io.kalends.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Filters that facets leave out, looked at beside the search: an event that misses one of them still counts for the facet
 * of that one, and an event that misses two counts for nothing. So all facets are counted in one pass.
 */
final class Sideways {

    /** What {@link OfSegment#missed} says when no filter, or more than one, is missed. */
    static final int NONE = -1;

    static final int SEVERAL = -2;

    private final List<Weight> filters = new ArrayList<>();

    Sideways(IndexSearcher searcher, List<Query> filters) throws IOException {
        for (Query filter : filters) {
            this.filters.add(searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    /** Asked about the events of one segment in order. */
    final class OfSegment {

        private final List<Passing> passing = new ArrayList<>();

        OfSegment(LeafReaderContext leaf) throws IOException {
            for (Weight filter : filters) {
                passing.add(new Passing(filter.scorer(leaf)));
            }
        }

        /** Which filter an event misses, by its place in the list. */
        int missed(int event) throws IOException {
            int missed = NONE;
            for (int filter = 0; filter < passing.size(); filter++) {
                if (!passing.get(filter).has(event)) {
                    if (missed != NONE) {
                        return SEVERAL;
                    }
                    missed = filter;
                }
            }
            return missed;
        }
    }

    private static final class Passing {

        private final DocIdSetIterator candidates;
        private final @Nullable TwoPhaseIterator check;

        Passing(@Nullable Scorer scorer) {
            check = scorer == null ? null : scorer.twoPhaseIterator();
            candidates = scorer == null
                    ? DocIdSetIterator.empty()
                    : check == null ? scorer.iterator() : check.approximation();
        }

        boolean has(int event) throws IOException {
            if (candidates.docID() < event) {
                candidates.advance(event);
            }
            return candidates.docID() == event && (check == null || check.matches());
        }
    }
}
