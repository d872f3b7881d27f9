package io.kalends.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesStep;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.scope.TypedSearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** One search as questions to the index: its words and filters, with or without some of them, counted or listed. */
final class IndexQuery implements AutoCloseable {

    private final IndexStore store;
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
        this.store = store;
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
    Found find(SearchPredicate predicate, int offset, int size, List<Counted<?>> counted) {
        var search = session.search(scope)
                .select(f -> Hits.projection(f, query))
                .where(predicate)
                .sort(f -> query.sort().order(f, query, false))
                .totalHitCountThreshold(SearchParameters.REACH);
        counted.forEach(it -> it.askedOf(search));
        SearchResult<Hit> result = search.fetch(offset, size);
        return new Found(
                result.hits(),
                result.total().hitCountLowerBound(),
                result.total().isHitCountExact(),
                result);
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
    SearchResult<?> count(SearchPredicate predicate, List<Counted<?>> counted) {
        var search = session.search(scope).select(f -> f.id(String.class)).where(predicate);
        counted.forEach(it -> it.askedOf(search));
        return search.fetch(0);
    }

    /** Between which starts all events lie; absent when there are none. */
    Optional<Starts> starts() {
        try (IndexReader reader = store.openReader()) {
            return Starts.in(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
