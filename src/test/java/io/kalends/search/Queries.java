package io.kalends.search;

import io.kalends.event.Coordinates;
import io.kalends.event.EventStatus;
import io.kalends.event.RegistrationState;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Near;
import io.kalends.search.query.Paging;
import io.kalends.search.query.Sort;
import java.util.Optional;
import java.util.Set;

/** Searches for what asks the index itself. */
public final class Queries {

    /** Whatever has a place. */
    private static final Near FAR_AROUND = new Near(new Coordinates(50.85, 4.35), 20_000);

    private static final int PAGE = 20;

    private Queries() {}

    /** The first twenty of a window, words or none given. */
    public static EventQuery unfiltered(Optional<String> q, DateWindow window, Sort sort) {
        return query(q, window, sort, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** The same of events about any of some topics and none of others, and of those with any of some states and statuses. */
    public static EventQuery filtered(
            DateWindow window,
            Sort sort,
            Set<String> topics,
            Set<String> notTopics,
            Set<RegistrationState> registration,
            Set<EventStatus> statuses) {
        return query(Optional.empty(), window, sort, topics, notTopics, registration, statuses);
    }

    private static EventQuery query(
            Optional<String> q,
            DateWindow window,
            Sort sort,
            Set<String> topics,
            Set<String> notTopics,
            Set<RegistrationState> registration,
            Set<EventStatus> statuses) {
        return new EventQuery(
                q,
                window,
                topics,
                Set.of(),
                notTopics,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.of(FAR_AROUND).filter(it -> sort == Sort.DISTANCE),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                registration,
                Optional.empty(),
                Optional.empty(),
                statuses,
                sort,
                PAGE,
                new Paging.Beginning(),
                Set.of(),
                0);
    }
}
