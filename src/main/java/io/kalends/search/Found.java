package io.kalends.search;

import java.util.List;
import org.hibernate.search.engine.search.query.SearchResult;

/**
 * Some matches, and what is known about all of them.
 *
 * @param hits those asked for, in order
 * @param total how many there are; a lower bound unless {@code exact}
 * @param counts holds what was counted, see {@link Counted#in}
 */
record Found(List<Hit> hits, long total, boolean exact, SearchResult<?> counts) {}
