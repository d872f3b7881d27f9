package io.kalends.search;

import io.kalends.event.Choice;
import io.kalends.event.RegistrationState;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesStep;
import org.hibernate.search.engine.spatial.DistanceUnit;
import org.hibernate.search.engine.spatial.GeoBoundingBox;
import org.hibernate.search.engine.spatial.GeoPoint;

/** What a search leaves through: one line per filter. */
final class Filters {

    private record Filter(
            SearchParameter parameter, Function<EventQuery, Optional<? extends PredicateFinalStep>> predicate) {}

    private final SearchPredicateFactory f;
    private final List<Filter> filters = new ArrayList<>();

    Filters(SearchPredicateFactory f) {
        this.f = f;
        add(SearchParameter.TOPIC, it -> any("topics", it.topics()));
        add(SearchParameter.TOPIC_ALL, it -> all("topics", it.allTopics()));
        add(SearchParameter.TOPIC_NOT, it -> any("topics", it.notTopics()).map(f::not));
        add(SearchParameter.ORGANIZER, it -> any("organizers", it.organizers()));
        add(SearchParameter.LANGUAGE, it -> any("languages", it.languages()));
        add(SearchParameter.ATTENDANCE, it -> anyOf("attendance", it.attendance()));
        add(SearchParameter.COUNTRY, it -> any("country", it.countries()));
        add(SearchParameter.CITY, it -> any("city", it.cities()));
        add(SearchParameter.NEAR, it -> it.near().map(this::within));
        add(SearchParameter.BBOX, it -> it.box().map(this::within));
        add(SearchParameter.WEEKDAY, it -> anyOf("weekdays", it.weekdays()));
        add(
                SearchParameter.STARTS_AFTER,
                it -> it.startsAfter()
                        .map(time -> f.range().field("startMinute").atLeast(minute(time))));
        add(
                SearchParameter.STARTS_BEFORE,
                it -> it.startsBefore()
                        .map(time -> f.range().field("startMinute").lessThan(minute(time))));
        add(
                SearchParameter.PRICE_MAX,
                it -> it.priceMax().map(most -> f.range().field("price").atMost(most.doubleValue())));
        add(
                SearchParameter.REGISTRATION,
                it -> registration(it.registration(), it.window().asOf()));
        add(
                SearchParameter.REGISTRATION_CLOSES_BEFORE,
                it -> it.registrationClosesBefore()
                        .map(end -> f.range().field("registrationCloses").lessThan(end.toEpochMilli())));
        add(
                SearchParameter.FREE,
                it -> it.free().map(free -> f.match().field("free").matching(free.toString())));
        add(SearchParameter.STATUS, it -> anyOf("status", it.statuses()));
    }

    private void add(
            SearchParameter parameter, Function<EventQuery, Optional<? extends PredicateFinalStep>> predicate) {
        filters.add(new Filter(parameter, predicate));
    }

    /** All filters of a search but one, and not its window. */
    List<SearchPredicate> of(EventQuery query, Optional<SearchParameter> leftOut) {
        List<SearchPredicate> predicates = new ArrayList<>();
        for (Filter filter : filters) {
            if (leftOut.filter(it -> it == filter.parameter()).isEmpty()) {
                filter.predicate().apply(query).ifPresent(it -> predicates.add(it.toPredicate()));
            }
        }
        return predicates;
    }

    /** The window of a search; absent when it is open on both sides. */
    Optional<SearchPredicate> of(DateWindow window) {
        if (window.when() == When.PAST) {
            return Optional.of(f.not(endsAfter(window.asOf(), window)).toPredicate());
        }
        Optional<SearchPredicate> from = window.from().map(it -> endsAfter(it, window));
        Optional<SearchPredicate> to = window.to().map(it -> startsBefore(it, window));
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(f.and(from.get(), to.get()).toPredicate());
        }
        return from.or(() -> to);
    }

    private SearchPredicate endsAfter(Instant instant, DateWindow window) {
        int day = StartOrder.lastDayBegun(instant, window.zone());
        return f.or(
                        f.range().field("endsAt").greaterThan(instant.toEpochMilli()),
                        f.range().field("dayAfter").greaterThan(day))
                .toPredicate();
    }

    private SearchPredicate startsBefore(Instant instant, DateWindow window) {
        int lastDay = StartOrder.lastDayBegun(instant.minusNanos(1), window.zone());
        return f.or(
                        f.range().field("startsAt").lessThan(instant.toEpochMilli()),
                        f.range().field("firstDay").atMost(lastDay))
                .toPredicate();
    }

    /** A registration state as a matter of time: see {@link io.kalends.event.RegistrationTimeline}. */
    SearchPredicate registration(RegistrationState state, Instant now) {
        long millis = now.toEpochMilli();
        SearchPredicate cancelled =
                f.match().field("status").matching("cancelled").toPredicate();
        SearchPredicate ended =
                f.range().field("registrationEnds").atMost(millis).toPredicate();
        SearchPredicate closed =
                f.range().field("registrationCloses").atMost(millis).toPredicate();
        SearchPredicate early =
                f.range().field("registrationOpens").greaterThan(millis).toPredicate();
        return switch (state) {
            case CANCELLED -> cancelled;
            case ENDED -> f.bool().must(ended).mustNot(cancelled).toPredicate();
            case CLOSED ->
                f.bool().must(closed).mustNot(cancelled).mustNot(ended).toPredicate();
            case NOT_YET_OPEN ->
                f.bool()
                        .must(early)
                        .mustNot(cancelled)
                        .mustNot(ended)
                        .mustNot(closed)
                        .toPredicate();
            case OPEN, WAITLIST, FULL, NOT_REQUIRED, UNKNOWN ->
                f.bool()
                        .must(f.match().field("registrationWhileOpen").matching(Choice.name(state)))
                        .mustNot(cancelled)
                        .mustNot(ended)
                        .mustNot(closed)
                        .mustNot(early)
                        .toPredicate();
        };
    }

    private Optional<PredicateFinalStep> registration(Set<RegistrationState> states, Instant now) {
        if (states.isEmpty()) {
            return Optional.empty();
        }
        SimpleBooleanPredicateClausesStep<?, ?> any = f.or();
        states.forEach(it -> any.add(registration(it, now)));
        return Optional.of(any);
    }

    private Optional<PredicateFinalStep> anyOf(String field, Collection<? extends Enum<?>> choices) {
        return any(field, choices.stream().map(Choice::name).toList());
    }

    private Optional<PredicateFinalStep> any(String field, Collection<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(f.terms().field(field).matchingAny(values));
    }

    private Optional<PredicateFinalStep> all(String field, Collection<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(f.terms().field(field).matchingAll(values));
    }

    private static long minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private PredicateFinalStep within(Near near) {
        return f.spatial()
                .within()
                .field("geo")
                .circle(near.centre().latitude(), near.centre().longitude(), near.radius(), DistanceUnit.KILOMETERS);
    }

    private PredicateFinalStep within(Box box) {
        return box.crossesTheDateLine()
                ? f.or(
                        within(box.west(), box.south(), 180, box.north()),
                        within(-180, box.south(), box.east(), box.north()))
                : within(box.west(), box.south(), box.east(), box.north());
    }

    private PredicateFinalStep within(double west, double south, double east, double north) {
        return f.spatial()
                .within()
                .field("geo")
                .boundingBox(GeoBoundingBox.of(GeoPoint.of(north, west), GeoPoint.of(south, east)));
    }
}
