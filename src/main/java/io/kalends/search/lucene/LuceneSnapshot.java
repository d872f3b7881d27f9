package io.kalends.search.lucene;

import io.kalends.event.EventCopy;
import io.kalends.search.index.Criterion;
import io.kalends.search.index.Filtered;
import io.kalends.search.index.Filters;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Matches;
import io.kalends.search.index.Question;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.query.SearchParameter;
import io.kalends.search.words.TextPredicates;
import io.kalends.search.words.WordFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** What Lucene finds at one moment. */
final class LuceneSnapshot implements IndexSnapshot {

    static final LuceneCriteria CRITERIA = new LuceneCriteria();
    private static final List<IndexField> TURNS = List.of(
            IndexField.STARTS_AT,
            IndexField.ENDS_AT,
            IndexField.REGISTRATION_OPENS,
            IndexField.REGISTRATION_CLOSES,
            IndexField.REGISTRATION_ENDS);

    private final SearcherManager manager;
    private final IndexSearcher searcher;
    private final SpokenLanguages spoken;

    LuceneSnapshot(SearcherManager manager, IndexSearcher searcher, SpokenLanguages spoken) {
        this.manager = manager;
        this.searcher = searcher;
        this.spoken = spoken;
    }

    @Override
    public Matches find(Question question) {
        return reading(() -> Calendar.answers(question) ? Calendar.find(question, searcher) : collect(question));
    }

    /** Looks at each event that fulfils the words and filters. */
    Matches collect(Question question) {
        return reading(() -> lookedAt(question));
    }

    private Matches lookedAt(Question question) throws IOException {
        EventQuery query = question.query();
        Map<Facet, Query> besides = new LinkedHashMap<>();
        for (Facet facet : question.facets()) {
            Filters.of(query, facet.filter()).ifPresent(it -> besides.put(facet, it.in(CRITERIA)));
        }
        Set<SearchParameter> leftOut =
                besides.keySet().stream().map(Facet::filter).collect(Collectors.toSet());
        List<Criterion> criteria = Filters.of(query, leftOut);
        if (!question.overview()) {
            criteria.add(new Criterion.During(query.window()));
        }
        Sideways sideways = new Sideways(searcher, List.copyOf(besides.values()));
        return searcher.search(
                query(words(question), criteria),
                new OnePass(new MatchCollector(question, List.copyOf(besides.keySet()), sideways)));
    }

    /** One collector goes through all segments, one after the other. */
    private record OnePass(MatchCollector collector) implements CollectorManager<MatchCollector, Matches> {

        @Override
        public MatchCollector newCollector() {
            return collector;
        }

        @Override
        public Matches reduce(Collection<MatchCollector> used) {
            return collector.read();
        }
    }

    private static Optional<Query> words(Question question) {
        return question.words()
                .map(it -> it.words().isEmpty()
                        ? new MatchNoDocsQuery()
                        : new TextPredicates(question.languages(), it).query());
    }

    private static Query query(Optional<Query> words, List<Criterion> criteria) {
        if (words.isPresent() && criteria.isEmpty()) {
            return words.get();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.ifPresent(it -> all.add(it, Occur.MUST));
        criteria.forEach(it -> all.add(it.in(CRITERIA), Occur.FILTER));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? new MatchAllDocsQuery() : query;
    }

    @Override
    public Filtered filtered(EventQuery query) {
        List<Criterion> lasting = Filters.of(query, Set.of(SearchParameter.REGISTRATION));
        lasting.add(new Criterion.During(query.window().toTheMinute()));
        SoonFirst soon = new SoonFirst(query.window().zone(), query.window().asOf());
        return new LuceneFiltered(
                searcher.getIndexReader(),
                query(Optional.empty(), lasting),
                Filters.of(query, SearchParameter.REGISTRATION).map(it -> it.in(CRITERIA)),
                soon);
    }

    @Override
    public Optional<EventCopy> copy(IndexField key, String value) {
        return reading(() -> Copies.find(searcher.getIndexReader(), ExactTerms.of(key, value)));
    }

    @Override
    public Set<String> languages() {
        return reading(() -> spoken.in(searcher.getIndexReader()));
    }

    @Override
    public boolean hasTerm(String term) {
        return reading(() -> searcher.getIndexReader().docFreq(new Term(WordFields.of(term), term)) > 0);
    }

    @Override
    public List<String> similar(String word) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(3);
        checker.setMinPrefix(0);
        return reading(() -> Arrays.stream(checker.suggestSimilar(
                        new Term(WordFields.WORDS, word),
                        3,
                        searcher.getIndexReader(),
                        SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                .sorted(Comparator.<SuggestWord>comparingDouble(it -> it.score)
                        .thenComparingInt(it -> it.freq)
                        .reversed())
                .map(it -> it.string)
                .toList());
    }

    @Override
    public Map<String, Integer> values(IndexField field) {
        return reading(() -> {
            Map<String, Integer> frequencies = new LinkedHashMap<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field.path());
            if (terms != null) {
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    frequencies.put(each.term().utf8ToString(), each.docFreq());
                }
            }
            return frequencies;
        });
    }

    @Override
    public Instant turnBetween(Instant after, Instant latest) {
        return reading(() -> {
            LeastPoint least = new LeastPoint(after.toEpochMilli(), latest.toEpochMilli());
            for (IndexField field : TURNS) {
                least.lookInto(searcher.getIndexReader(), field.path());
            }
            return Instant.ofEpochMilli(least.value());
        });
    }

    @Override
    public Object version() {
        return IndexView.of(searcher.getIndexReader());
    }

    @Override
    public void close() {
        reading(() -> {
            manager.release(searcher);
            return true;
        });
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
