package io.kalends.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/** The events that some filters leave, asked about many times: they are looked up once, and kept while somebody types. */
final class WithinFilters {

    private static final LRUQueryCache KEPT = new LRUQueryCache(64, 16L << 20, leaf -> true, 1_000_000);

    private final IndexSearcher searcher;
    private final Query filter;

    WithinFilters(IndexReader reader, Query filter) {
        this.searcher = new IndexSearcher(reader);
        this.filter = filter;
        searcher.setQueryCache(KEPT);
        searcher.setQueryCachingPolicy(new QueryCachingPolicy() {
            @Override
            public void onUse(Query query) {
                // what is kept does not depend on how often it is used
            }

            @Override
            public boolean shouldCache(Query query) {
                return query.equals(filter);
            }
        });
    }

    /** How many have a term, counted no further than {@link Suggestion#COUNTED}. */
    long count(String field, String term) throws IOException {
        Query both = both(new TermQuery(new Term(field, term)));
        TopScoreDocCollectorManager counting = new TopScoreDocCollectorManager(1, Suggestion.COUNTED);
        return Math.min(Suggestion.COUNTED, searcher.search(both, counting).totalHits.value);
    }

    /** What finds those of them that a query finds. */
    Weight weight(Query query) throws IOException {
        return searcher.createWeight(
                searcher.rewrite(both(query)), org.apache.lucene.search.ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    IndexSearcher searcher() {
        return searcher;
    }

    private Query both(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(filter, Occur.FILTER)
                .build();
    }
}
