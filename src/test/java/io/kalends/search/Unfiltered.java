package io.kalends.search;

import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Paging;
import io.kalends.search.query.Sort;
import java.util.Optional;
import java.util.Set;

/** Searches without filters, for what asks the index itself. */
public final class Unfiltered {

    private static final int PAGE = 20;

    private Unfiltered() {}

    /** The first twenty of a window, words or none given. */
    public static EventQuery query(Optional<String> q, DateWindow window, Sort sort) {
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
