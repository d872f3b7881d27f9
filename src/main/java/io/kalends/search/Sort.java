package io.kalends.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.lucene.search.SortField;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortThenStep;
import org.hibernate.search.engine.spatial.GeoPoint;

/** The orders in which events can be listed. Each ends in the id, so that it is total. */
public enum Sort {
    /** By start, seen from the zone of the search. */
    START {
        @Override
        SortThenStep<?> by(SearchSortFactory sort, EventQuery query, boolean backwards) {
            return byStart(sort, query, backwards);
        }

        @Override
        long key(Optional<Object> value, EventQuery query) {
            return StartOrder.decode(number(value), query.window().zone());
        }

        @Override
        Optional<SearchPredicate> from(SearchPredicateFactory f, EventQuery query, long key, boolean backwards) {
            return Optional.of(startsFrom(f, query.window().zone(), key, backwards));
        }
    },
    /** By start, the latest first. */
    START_DESCENDING {
        @Override
        SortThenStep<?> by(SearchSortFactory sort, EventQuery query, boolean backwards) {
            return byStart(sort, query, !backwards);
        }

        @Override
        long key(Optional<Object> value, EventQuery query) {
            return -StartOrder.decode(number(value), query.window().zone());
        }

        @Override
        Optional<SearchPredicate> from(SearchPredicateFactory f, EventQuery query, long key, boolean backwards) {
            return Optional.of(startsFrom(f, query.window().zone(), -key, !backwards));
        }
    },
    /** By how well the words of {@code q} fit; among equals, what comes soonest. */
    RELEVANCE {
        @Override
        SortThenStep<?> by(SearchSortFactory sort, EventQuery query, boolean backwards) {
            SearchSort soonest = sort.extension(LuceneExtension.get())
                    .fromLuceneSortField(new SortField(
                            StartOrder.FIELD,
                            new SoonFirst(query.window().zone(), query.window().asOf())))
                    .toSort();
            return sort.composite().add(sort.score()).add(soonest);
        }

        @Override
        long key(Optional<Object> value, EventQuery query) {
            return -Float.floatToIntBits((Float) value.orElse(0f));
        }
    },
    /** By the last change, the newest first. */
    MODIFIED_DESCENDING {
        @Override
        SortThenStep<?> by(SearchSortFactory sort, EventQuery query, boolean backwards) {
            return backwards
                    ? sort.field("modifiedAt").asc()
                    : sort.field("modifiedAt").desc();
        }

        @Override
        long key(Optional<Object> value, EventQuery query) {
            return -number(value);
        }

        @Override
        Optional<SearchPredicate> from(SearchPredicateFactory f, EventQuery query, long key, boolean backwards) {
            return Optional.of(bounded(f, "modifiedAt", -key, !backwards));
        }
    },
    /** By distance from {@code near}. */
    DISTANCE {
        @Override
        SortThenStep<?> by(SearchSortFactory sort, EventQuery query, boolean backwards) {
            Near near = query.near().orElseThrow();
            return sort.distance(
                    "geo", GeoPoint.of(near.centre().latitude(), near.centre().longitude()));
        }

        @Override
        long key(Optional<Object> value, EventQuery query) {
            return value.map(it -> Hits.distance((GeoPoint) it, query.near().orElseThrow()))
                    .map(Double::doubleToLongBits)
                    .orElse(Long.MAX_VALUE);
        }
    },
    /** By the instant at which registration closes; events without one come last. */
    REGISTRATION_CLOSES {
        @Override
        SortThenStep<?> by(SearchSortFactory sort, EventQuery query, boolean backwards) {
            return backwards
                    ? sort.field("registrationCloses").desc().missing().first()
                    : sort.field("registrationCloses").asc().missing().last();
        }

        @Override
        long key(Optional<Object> value, EventQuery query) {
            return value.isPresent() ? number(value) : Long.MAX_VALUE;
        }

        @Override
        Optional<SearchPredicate> from(SearchPredicateFactory f, EventQuery query, long key, boolean backwards) {
            SearchPredicate none = f.not(f.exists().field("registrationCloses")).toPredicate();
            if (key == Long.MAX_VALUE) {
                return backwards ? Optional.empty() : Optional.of(none);
            }
            SearchPredicate some = bounded(f, "registrationCloses", key, backwards);
            return Optional.of(backwards ? some : f.or(some, none).toPredicate());
        }
    };

    /** As it stands in an address. */
    public String parameter() {
        return switch (this) {
            case START -> "start";
            case START_DESCENDING -> "-start";
            case RELEVANCE -> "relevance";
            case MODIFIED_DESCENDING -> "-modified";
            case DISTANCE -> "distance";
            case REGISTRATION_CLOSES -> "registrationCloses";
        };
    }

    /** The order without its last criterion, the id. */
    abstract SortThenStep<?> by(SearchSortFactory sort, EventQuery query, boolean backwards);

    /** The place in this order of a match with this value of what is ordered by: smaller comes first. */
    abstract long key(Optional<Object> value, EventQuery query);

    /**
     * What keeps only the matches at a key or behind it (or before it, backwards). Absent when the key is computed for
     * the search, and the order can only be walked from its beginning.
     */
    Optional<SearchPredicate> from(SearchPredicateFactory f, EventQuery query, long key, boolean backwards) {
        return Optional.empty();
    }

    /** Whether the order must be walked from its beginning. */
    boolean isComputed() {
        return this == RELEVANCE || this == DISTANCE;
    }

    /** The whole order. */
    SortThenStep<?> order(SearchSortFactory sort, EventQuery query, boolean backwards) {
        SortThenStep<?> order = by(sort, query, backwards);
        return backwards
                ? order.then().field("idHigh").desc().then().field("idLow").desc()
                : order.then().field("idHigh").asc().then().field("idLow").asc();
    }

    private static long number(Optional<Object> value) {
        return (Long) value.orElseThrow();
    }

    private static SortThenStep<?> byStart(SearchSortFactory sort, EventQuery query, boolean descending) {
        return sort.extension(LuceneExtension.get())
                .fromLuceneSortField(new SortField(
                        StartOrder.FIELD, new StartOrder(query.window().zone()), descending));
    }

    private static SearchPredicate startsFrom(SearchPredicateFactory f, ZoneId zone, long millis, boolean before) {
        Instant instant = Instant.ofEpochMilli(millis);
        int day = before
                ? StartOrder.lastDayBegun(instant, zone)
                : StartOrder.lastDayBegun(instant.minusNanos(1), zone) + 1;
        return f.or(bounded(f, "startsAt", millis, before), bounded(f, "firstDay", day, before))
                .toPredicate();
    }

    private static <T> SearchPredicate bounded(SearchPredicateFactory f, String field, T key, boolean before) {
        return before
                ? f.range().field(field).atMost(key).toPredicate()
                : f.range().field(field).atLeast(key).toPredicate();
    }
}
