package io.kalends.listing;

import io.kalends.Perishable;
import io.kalends.http.Linked;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a search, and what is known about all that it found.
 *
 * @param from place of the page's first event, from 1; 0 when the page is empty
 * @param to place of its last event
 * @param totalRelation {@code eq} when the total is exact, {@code gte} when it is a lower bound
 * @param past how many events match the other filters but had ended by the clock
 * @param window the window that was searched, resolved
 * @param months how many start in each month, in the zone of the window
 * @param facets for each facet asked for, how many events have each value
 * @param didYouMean other words that find something, when these find nothing as written
 * @param items the events, or the fields of them that were asked for
 */
record Listing(
        int from,
        int to,
        long total,
        String totalRelation,
        long past,
        Window window,
        List<Month> months,
        Map<String, List<FacetValue>> facets,
        Optional<String> didYouMean,
        URI first,
        Optional<URI> prev,
        Optional<URI> next,
        Optional<URI> last,
        List<?> items,
        @com.fasterxml.jackson.annotation.JsonIgnore Optional<Instant> validUntil)
        implements Linked, Perishable {

    /** The window in time: RFC 3339 in {@code timeZone}; null where it is open. {@code asOf} is the clock. */
    record Window(Optional<String> from, Optional<String> to, String timeZone, Instant asOf) {}

    /** A month ({@code 2020-03}) with its heading in the language of the answer. */
    record Month(String month, String label, long total) {}

    /** A value of a facet; {@code value} is what the filter takes. */
    record FacetValue(String value, String label, long count, boolean selected) {}

    @Override
    public Map<String, URI> links() {
        Map<String, URI> links = new LinkedHashMap<>();
        links.put("first", first);
        prev.ifPresent(it -> links.put("prev", it));
        next.ifPresent(it -> links.put("next", it));
        last.ifPresent(it -> links.put("last", it));
        return links;
    }
}
