package io.kalends.search.index;

import io.kalends.event.Choice;
import io.kalends.event.RegistrationState;
import io.kalends.search.index.Criterion.All;
import io.kalends.search.index.Criterion.AnyOf;
import io.kalends.search.index.Criterion.Around;
import io.kalends.search.index.Criterion.AtMost;
import io.kalends.search.index.Criterion.Between;
import io.kalends.search.index.Criterion.Inside;
import io.kalends.search.index.Criterion.Not;
import io.kalends.search.index.Criterion.Registered;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.SearchParameter;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a search leaves through: one line per filter. */
public final class Filters {

    private record Filter(SearchParameter parameter, Function<EventQuery, Optional<Criterion>> criterion) {}

    private static final List<Filter> ALL = List.of(
            filter(SearchParameter.TOPIC, it -> any(IndexField.TOPICS, it.topics())),
            filter(SearchParameter.TOPIC_ALL, it -> all(IndexField.TOPICS, it.allTopics())),
            filter(
                    SearchParameter.TOPIC_NOT,
                    it -> any(IndexField.TOPICS, it.notTopics()).map(Not::new)),
            filter(SearchParameter.ORGANIZER, it -> any(IndexField.ORGANIZERS, it.organizers())),
            filter(SearchParameter.LANGUAGE, it -> any(IndexField.LANGUAGES, it.languages())),
            filter(SearchParameter.ATTENDANCE, it -> anyOf(IndexField.ATTENDANCE, it.attendance())),
            filter(SearchParameter.COUNTRY, it -> any(IndexField.COUNTRY, it.countries())),
            filter(SearchParameter.CITY, it -> any(IndexField.CITY, it.cities())),
            filter(SearchParameter.NEAR, it -> it.near().map(near -> new Around(IndexField.GEO, near))),
            filter(SearchParameter.BBOX, it -> it.box().map(box -> new Inside(IndexField.GEO, box))),
            filter(SearchParameter.WEEKDAY, it -> anyOf(IndexField.WEEKDAYS, it.weekdays())),
            filter(
                    SearchParameter.STARTS_AFTER,
                    it -> it.startsAfter().map(time -> new Between(IndexField.START_MINUTE, minute(time), null))),
            filter(
                    SearchParameter.STARTS_BEFORE,
                    it -> it.startsBefore().map(time -> new Between(IndexField.START_MINUTE, null, minute(time)))),
            filter(
                    SearchParameter.PRICE_MAX,
                    it -> it.priceMax().map(most -> new AtMost(IndexField.PRICE, most.doubleValue()))),
            filter(
                    SearchParameter.REGISTRATION,
                    it -> registration(it.registration(), it.window().asOf())),
            filter(
                    SearchParameter.REGISTRATION_CLOSES_BEFORE,
                    it -> it.registrationClosesBefore()
                            .map(end -> new Between(IndexField.REGISTRATION_CLOSES, null, end.toEpochMilli()))),
            filter(
                    SearchParameter.FREE,
                    it -> it.free().map(free -> new AnyOf(IndexField.FREE, Set.of(free.toString())))),
            filter(SearchParameter.STATUS, it -> anyOf(IndexField.STATUS, it.statuses())));

    private Filters() {}

    private static Filter filter(
            SearchParameter parameter, Function<EventQuery, Optional<? extends Criterion>> criterion) {
        return new Filter(parameter, query -> criterion.apply(query).map(it -> it));
    }

    /** All filters of a search but some, and not its window. */
    public static List<Criterion> of(EventQuery query, Set<SearchParameter> leftOut) {
        List<Criterion> criteria = new ArrayList<>();
        for (Filter filter : ALL) {
            if (!leftOut.contains(filter.parameter())) {
                filter.criterion().apply(query).ifPresent(criteria::add);
            }
        }
        return criteria;
    }

    /** One filter of a search; absent when it is not used. */
    public static Optional<Criterion> of(EventQuery query, SearchParameter parameter) {
        return ALL.stream()
                .filter(it -> it.parameter() == parameter)
                .findFirst()
                .flatMap(it -> it.criterion().apply(query));
    }

    /** A registration state as a matter of time: see {@link io.kalends.event.RegistrationTimeline}. */
    public static Criterion registration(RegistrationState state, Instant now) {
        Criterion cancelled = new AnyOf(IndexField.STATUS, Set.of("cancelled"));
        Criterion ended = until(IndexField.REGISTRATION_ENDS, now);
        Criterion closed = until(IndexField.REGISTRATION_CLOSES, now);
        Criterion early = new Between(IndexField.REGISTRATION_OPENS, now.toEpochMilli() + 1, null);
        return switch (state) {
            case CANCELLED -> cancelled;
            case ENDED -> but(ended, cancelled);
            case CLOSED -> but(closed, cancelled, ended);
            case NOT_YET_OPEN -> but(early, cancelled, ended, closed);
            case OPEN, WAITLIST, FULL, NOT_REQUIRED, UNKNOWN ->
                but(
                        new AnyOf(IndexField.REGISTRATION_WHILE_OPEN, Set.of(Choice.name(state))),
                        cancelled,
                        ended,
                        closed,
                        early);
        };
    }

    private static Criterion until(IndexField field, Instant now) {
        return new Between(field, null, now.toEpochMilli() + 1);
    }

    private static Criterion but(Criterion criterion, Criterion... not) {
        List<Criterion> all = new ArrayList<>(List.of(criterion));
        for (Criterion it : not) {
            all.add(new Not(it));
        }
        return new All(all);
    }

    private static Optional<Criterion> registration(Set<RegistrationState> states, Instant now) {
        return states.isEmpty() ? Optional.empty() : Optional.of(new Registered(states, now));
    }

    private static Optional<Criterion> any(IndexField field, Set<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new AnyOf(field, values));
    }

    private static Optional<Criterion> anyOf(IndexField field, Collection<? extends Enum<?>> values) {
        return any(field, values.stream().map(Choice::name).collect(Collectors.toSet()));
    }

    private static Optional<Criterion> all(IndexField field, Set<String> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new All(values.stream()
                        .<Criterion>map(it -> new AnyOf(field, Set.of(it)))
                        .toList()));
    }

    private static long minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
