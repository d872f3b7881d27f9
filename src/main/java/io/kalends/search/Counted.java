package io.kalends.search;

import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;

/** Something to count over all matches while they are collected: what is counted so costs no search of its own. */
record Counted<A>(AggregationKey<A> key, SearchAggregation<A> aggregation) {

    static <A> Counted<A> of(String name, SearchAggregation<A> aggregation) {
        return new Counted<>(AggregationKey.of(name), aggregation);
    }

    void askedOf(SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> search) {
        search.aggregation(key, aggregation);
    }

    A in(SearchResult<?> result) {
        return result.aggregation(key);
    }
}
