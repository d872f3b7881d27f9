package io.kalends.search.lucene;

import io.kalends.search.index.Filtered;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.Suggestion;
import io.kalends.search.words.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** The events that some filters leave, asked about many times: which those are is looked up once, see {@link FilterSets}. */
final class LuceneFiltered implements Filtered {

    private final IndexSearcher searcher;
    private final SoonFirst soon;
    private final List<Query> quick = new ArrayList<>();
    private final List<Query> others = new ArrayList<>();
    private final Optional<Query> momentary;
    private final Map<LeafReaderContext, EventSet> left = new HashMap<>();

    /**
     * @param lasting what others will ask for too
     * @param momentary what holds at one moment only, so that its events are not worth keeping
     */
    LuceneFiltered(IndexReader reader, Query lasting, Optional<Query> momentary, SoonFirst soon) {
        this.searcher = new IndexSearcher(reader);
        this.momentary = momentary;
        this.soon = soon;
        searcher.setQueryCache(null);
        take(lasting);
    }

    /** Takes a filter apart; terms and windows are as quick as a set of their events would be. */
    private void take(Query filter) {
        if (filter instanceof BooleanQuery all
                && all.clauses().stream()
                        .allMatch(it -> it.getOccur() == Occur.MUST || it.getOccur() == Occur.FILTER)) {
            all.clauses().forEach(it -> take(it.getQuery()));
        } else if (filter instanceof TermQuery || filter instanceof DuringQuery) {
            quick.add(filter);
        } else if (!(filter instanceof MatchAllDocsQuery)) {
            others.add(filter);
        }
    }

    @Override
    public long count(IndexField field, String value) {
        try {
            return count(ExactTerms.of(field, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Most names are those of one event. */
    @Override
    public long countNamed(String name) {
        Term term = ExactTerms.of(IndexField.NAME, name);
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
        Weight weight = searcher.createWeight(searcher.rewrite(amongQuick(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
        int passed = 0;
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                passed += pass(scorer.iterator(), left(segment), most - passed, look.into(segment));
            }
        }
        return passed;
    }

    private EventSet left(LeafReaderContext segment) {
        return left.computeIfAbsent(segment, it -> FilterSets.of(searcher, it, others, momentary));
    }

    private static int pass(DocIdSetIterator found, EventSet left, int most, IntConsumer look) throws IOException {
        int passed = 0;
        int event = most > 0 ? found.nextDoc() : DocIdSetIterator.NO_MORE_DOCS;
        while (event != DocIdSetIterator.NO_MORE_DOCS && passed < most) {
            int next = left.next(event);
            if (next == event) {
                look.accept(event);
                passed++;
                event = found.nextDoc();
            } else {
                event = found.advance(next);
            }
        }
        return passed;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    private Query amongQuick(Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
        quick.forEach(it -> all.add(it, Occur.FILTER));
        return all.build();
    }
}
