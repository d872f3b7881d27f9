package io.kalends.search;

import java.util.Optional;
import java.util.Set;

/** Searches without filters, for what asks the index itself. */
final class Unfiltered {

    private static final int PAGE = 20;

    private Unfiltered() {}

    /** The first twenty of a window, words or none given. */
    static EventQuery query(Optional<String> q, DateWindow window, Sort sort) {
        return new EventQuery(
                q,
                window,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                sort,
                PAGE,
                new Paging.Beginning(),
                Set.of(),
                0);
    }
}
