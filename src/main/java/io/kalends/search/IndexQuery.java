package io.kalends.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesStep;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.scope.TypedSearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** One search as questions to the index: its words and filters, with or without some of them, counted or listed. */
final class IndexQuery implements AutoCloseable {

    private final SearchSession session;
    private final TypedSearchScope<?, EventDocument> scope;
    private final EventQuery query;
    private final Filters filters;
    private final Optional<SearchPredicate> words;

    /** The search as it was asked. */
    IndexQuery(IndexStore store, EventQuery query) {
        this(store, query, query.q().map(TextQuery::parse).map(Wording::asWritten));
    }

    /** The search for other words, or for its own in another reading. */
    IndexQuery(IndexStore store, EventQuery query, Optional<Wording> wording) {
        this.session = store.session();
        this.scope = store.scope();
        this.query = query;
        this.filters = new Filters(scope.predicate());
        this.words = wording.map(it -> it.words().isEmpty()
                ? scope.predicate().matchNone().toPredicate()
                : scope.predicate()
                        .extension(LuceneExtension.get())
                        .fromLuceneQuery(new TextPredicates(languages(store, query), it).query())
                        .toPredicate());
    }

    /** The languages in which words are understood: those asked for, else all that there are. */
    static Set<String> languages(IndexStore store, EventQuery query) {
        return query.languages().isEmpty()
                ? store.languages()
                : query.languages().stream()
                        .flatMap(it -> Languages.of(EventDocument.primary(it)).stream())
                        .collect(Collectors.toSet());
    }

    EventQuery query() {
        return query;
    }

    SearchPredicateFactory predicates() {
        return scope.predicate();
    }

    SearchAggregationFactory aggregations() {
        return scope.aggregation();
    }

    Filters filters() {
        return filters;
    }

    /** Everything the search asks for. */
    SearchPredicate whole() {
        return in(Optional.of(query.window()), Optional.empty());
    }

    /** The search without one of its filters. */
    SearchPredicate without(SearchParameter filter) {
        return in(Optional.of(query.window()), Optional.of(filter));
    }

    /** The search in another window. */
    SearchPredicate in(DateWindow window) {
        return in(Optional.of(window), Optional.empty());
    }

    private SearchPredicate in(Optional<DateWindow> window, Optional<SearchParameter> leftOut) {
        List<SearchPredicate> parts = new ArrayList<>(filters.of(query, leftOut));
        words.ifPresent(parts::add);
        window.flatMap(filters::of).ifPresent(parts::add);
        return all(parts);
    }

    /** What fulfils all of these. */
    SearchPredicate all(List<SearchPredicate> parts) {
        if (parts.isEmpty()) {
            return scope.predicate().matchAll().toPredicate();
        }
        SimpleBooleanPredicateClausesStep<?, ?> all = scope.predicate().and();
        parts.forEach(all::add);
        return all.toPredicate();
    }

    /** How many fulfil a predicate, exactly. */
    long count(SearchPredicate predicate) {
        return session.search(scope)
                .select(f -> f.id(String.class))
                .where(predicate)
                .fetchTotalHitCount();
    }

    /** The matches in the order of the search, and what is known about all of them. */
    Found find(SearchPredicate predicate, boolean backwards, int offset, int size) {
        AggregationKey<Long> first = AggregationKey.of("first");
        AggregationKey<Long> last = AggregationKey.of("last");
        SearchResult<Hit> result = session.search(scope)
                .select(f -> Hits.projection(f, query))
                .where(predicate)
                .sort(f -> query.sort().order(f, query, backwards))
                .aggregation(first, f -> f.min().field(StartOrder.FIELD, Long.class))
                .aggregation(last, f -> f.max().field(StartOrder.FIELD, Long.class))
                .totalHitCountThreshold(SearchParameters.REACH)
                .fetch(offset, size);
        return new Found(
                result.hits(),
                result.total().hitCountLowerBound(),
                result.total().isHitCountExact(),
                Optional.ofNullable(result.aggregation(first)),
                Optional.ofNullable(result.aggregation(last)));
    }

    /** The matches in the order of the search, and nothing else. */
    List<Hit> hits(SearchPredicate predicate, boolean backwards, int size) {
        return session.search(scope)
                .select(f -> Hits.projection(f, query))
                .where(predicate)
                .sort(f -> query.sort().order(f, query, backwards))
                .fetchHits(size);
    }

    /** Values counted over what fulfils a predicate. */
    <A> A aggregate(SearchPredicate predicate, SearchAggregation<A> aggregation) {
        AggregationKey<A> key = AggregationKey.of("counted");
        return session.search(scope)
                .select(f -> f.id(String.class))
                .where(predicate)
                .aggregation(key, aggregation)
                .fetch(0)
                .aggregation(key);
    }

    /** Values counted in two ways at once. */
    <A, B> void aggregate(
            SearchPredicate predicate, SearchAggregation<A> one, SearchAggregation<B> other, BiConsumer<A, B> taker) {
        AggregationKey<A> first = AggregationKey.of("one");
        AggregationKey<B> second = AggregationKey.of("other");
        SearchResult<String> result = session.search(scope)
                .select(f -> f.id(String.class))
                .where(predicate)
                .aggregation(first, one)
                .aggregation(second, other)
                .fetch(0);
        taker.accept(result.aggregation(first), result.aggregation(second));
    }

    @Override
    public void close() {
        session.close();
    }
}
