package io.kalends.search.index;

import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.words.Wording;
import java.util.Optional;
import java.util.Set;

/**
 * One search, as an engine is asked.
 *
 * @param query filters, window, order
 * @param words how its words are read; absent when there are none
 * @param languages those in which the words are understood
 * @param beyond the matches begin behind this one in the order; absent: at its beginning
 * @param backwards the order is reversed, that is, begins at its end, or before {@code beyond}
 * @param offset so many matches are passed over
 * @param size so many are wanted
 * @param facets what all matches are counted by; the filter of the same name is left out for it
 * @param overview whether months and what is over are counted too
 */
public record Question(
        EventQuery query,
        Optional<Wording> words,
        Set<String> languages,
        Optional<Hit> beyond,
        boolean backwards,
        int offset,
        int size,
        Set<Facet> facets,
        boolean overview) {}
