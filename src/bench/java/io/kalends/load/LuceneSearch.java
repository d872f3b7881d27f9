package io.kalends.load;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** One search as Lucene does it by itself. */
final class LuceneSearch {

    private static final int PAGE = 20;

    private final IndexSearcher searcher;
    private final FieldInfos fields;
    private final Map<String, Query> queries = new HashMap<>();
    private final List<String> facets;

    LuceneSearch(IndexSearcher searcher, List<String> facets) {
        this.searcher = searcher;
        this.fields = FieldInfos.getMergedFieldInfos(searcher.getIndexReader());
        this.facets = facets;
    }

    /** How many events that have not ended have a word; the best of them and their facets are found on the way. */
    int total(String word) throws IOException {
        TopScoreDocCollector best = new TopScoreDocCollectorManager(PAGE, null, Integer.MAX_VALUE).newCollector();
        List<Collector> collectors = new ArrayList<>(List.of(best));
        facets.forEach(it -> collectors.add(new ValueCounts(it)));
        Query query = queries.get(word);
        if (query == null) {
            query = query(word);
            queries.put(word, query);
        }
        return searcher.search(query, new CollectorManager<Collector, Integer>() {
            @Override
            public Collector newCollector() {
                return MultiCollector.wrap(collectors);
            }

            @Override
            public Integer reduce(Collection<Collector> used) {
                return Math.toIntExact(best.topDocs().totalHits.value);
            }
        });
    }

    private Query query(String word) throws IOException {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        for (FieldInfo field : fields) {
            Term term = new Term(field.name, word);
            if (field.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS) >= 0
                    && searcher.getIndexReader().docFreq(term) > 0) {
                anywhere.add(new TermQuery(term), Occur.SHOULD);
            }
        }
        return new BooleanQuery.Builder()
                .add(anywhere.build(), Occur.MUST)
                .add(upcoming(), Occur.FILTER)
                .build();
    }

    /** The field {@code end} of the service's index: twice the milliseconds. */
    private static Query upcoming() {
        return LongPoint.newRangeQuery("end", Instant.now().toEpochMilli() * 2, Long.MAX_VALUE);
    }
}
