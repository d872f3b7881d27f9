package io.kalends.listing;

import io.kalends.Perishable;
import io.kalends.http.Linked;
import io.kalends.view.FacetValue;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a search, and what is known about all that it found. */
@Schema(description = "One page of a search, and what is known about all that it found.")
record Listing(
        @Schema(description = "Place of the page's first event, from 1; 0 when the page is empty.", minimum = "0")
        int from,

        @Schema(description = "Place of its last event; 0 when the page is empty.", minimum = "0")
        int to,

        @Schema(description = "How many events were found.", minimum = "0")
        long total,

        @Schema(
                description = "eq when the total is exact, gte when it is a lower bound.",
                enumeration = {"eq", "gte"})
        String totalRelation,

        @Schema(description = "How many events match the other filters but had ended by the clock.", minimum = "0")
        long past,

        Window window,

        @Schema(description = "How many start in each month, in the zone of the window.")
        List<Month> months,

        @Schema(description = "For each facet asked for, by the name of its filter, how many events have each value.")
        Map<String, List<FacetValue>> facets,

        @Schema(description = "Other words that find something, when these find nothing as written.")
        Optional<String> didYouMean,

        URI first,
        Optional<URI> prev,
        Optional<URI> next,
        @Schema(description = "Only of pages by number.") Optional<URI> last,

        @Schema(description = "The events, or the fields of them that were asked for.")
        List<?> items,

        @com.fasterxml.jackson.annotation.JsonIgnore Optional<Instant> validUntil)
        implements Linked, Perishable {

    @Schema(name = "ListingWindow", description = "The window in time that was searched, resolved.")
    record Window(
            @Schema(description = "RFC 3339 in timeZone; null where the window is open.", format = "date-time")
            Optional<String> from,

            @Schema(
                    description = "RFC 3339 in timeZone, not included; null where the window is open.",
                    format = "date-time")
            Optional<String> to,

            @Schema(description = "An IANA name.", example = "Europe/Brussels")
            String timeZone,

            @Schema(description = "The clock.") Instant asOf) {}

    @Schema(name = "ListingMonth", description = "How many events start in a month.")
    record Month(
            @Schema(pattern = "^\\d{4}-\\d{2}$", example = "2020-03")
            String month,

            @Schema(description = "Its heading in the language of the answer.", example = "March 2020")
            String label,

            @Schema(minimum = "1") long total) {}

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
