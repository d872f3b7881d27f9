package io.kalends.search.lucene;

import io.kalends.search.index.Filtered;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.Suggestion;
import io.kalends.search.words.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** The events that some filters leave, asked about many times: they are looked up once, and kept while somebody types. */
final class LuceneFiltered implements Filtered {

    private static final LRUQueryCache KEPT = new LRUQueryCache(64, 16L << 20, leaf -> true, 1_000_000);

    private final IndexSearcher searcher;
    private final Query filter;
    private final SoonFirst soon;

    LuceneFiltered(IndexReader reader, Query filter, SoonFirst soon) {
        this.searcher = new IndexSearcher(reader);
        this.filter = filter;
        this.soon = soon;
        Set<Query> conditions = new HashSet<>();
        collect(filter, conditions);
        searcher.setQueryCache(KEPT);
        searcher.setQueryCachingPolicy(new QueryCachingPolicy() {
            @Override
            public void onUse(Query query) {
                // what is kept does not depend on how often it is used
            }

            @Override
            public boolean shouldCache(Query query) {
                return conditions.contains(query);
            }
        });
    }

    /** The conditions that Lucene takes a filter apart into; terms and windows are as fast as what would be kept of them. */
    private static void collect(Query filter, Set<Query> conditions) {
        if (filter instanceof BooleanQuery all
                && all.clauses().stream()
                        .allMatch(it -> it.getOccur() == Occur.MUST || it.getOccur() == Occur.FILTER)) {
            all.clauses().forEach(it -> collect(it.getQuery(), conditions));
        } else if (!(filter instanceof TermQuery || filter instanceof DuringQuery)) {
            conditions.add(filter);
        }
    }

    @Override
    public long count(IndexField field, String value) {
        try {
            return count(new Term(field.path(), value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Most names are those of one event. */
    @Override
    public long countNamed(String name) {
        Term term = new Term(IndexField.NAME.path(), name);
        try {
            return searcher.getIndexReader().docFreq(term) == 1 ? 1 : count(term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(Term term) throws IOException {
        return pass(new TermQuery(term), Suggestion.COUNTED, segment -> event -> {});
    }

    @Override
    public List<Named> named(Typed typed, int most) {
        try {
            return new LuceneNames(this, soon).of(typed, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the events of a segment, each by its number there. */
    interface Look {
        IntConsumer into(LeafReaderContext segment) throws IOException;
    }

    /** Goes through those of them that a query finds, so many at most, and tells how many they were. */
    int pass(Query query, int most, Look look) throws IOException {
        Weight weight = searcher.createWeight(
                searcher.rewrite(both(query)), org.apache.lucene.search.ScoreMode.COMPLETE_NO_SCORES, 1);
        int passed = 0;
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                passed += pass(segment, scorer.iterator(), most - passed, look.into(segment));
            }
        }
        return passed;
    }

    private static int pass(LeafReaderContext segment, DocIdSetIterator events, int most, IntConsumer look)
            throws IOException {
        Bits live = segment.reader().getLiveDocs();
        int passed = 0;
        while (passed < most && events.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(events.docID())) {
                look.accept(events.docID());
                passed++;
            }
        }
        return passed;
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
