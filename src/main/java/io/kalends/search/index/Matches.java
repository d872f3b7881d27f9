package io.kalends.search.index;

import io.kalends.search.query.Facet;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What an engine found.
 *
 * @param hits those wanted, in the order asked for
 * @param total how many there are, wherever the page begins; a lower bound unless {@code exact}
 * @param past how many there would be that had ended before the clock; 0 unless asked for
 * @param months how many start in each month, in the zone of the search, in calendar order; empty unless asked for
 * @param facets how many have each value, without those that none has; for a facet that is filtered by, as if it were not
 */
public record Matches(
        List<Hit> hits,
        long total,
        boolean exact,
        long past,
        Map<YearMonth, Long> months,
        Map<Facet, Map<String, Long>> facets) {}
