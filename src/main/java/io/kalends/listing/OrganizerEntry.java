package io.kalends.listing;

import io.kalends.http.Linked;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organizer, with how many of its events the search finds. */
@Schema(description = "An organizer, with how many of its events the search finds.")
record OrganizerEntry(
        @Schema(description = "The value of the filter organizer.")
        String slug,

        String name,
        Optional<URI> url,
        @Schema(minimum = "0") long count,
        @Schema(description = "Address of the listing.") URI events) {

    @Schema(description = "One page of the organizers of the events found, those with the most first.")
    record Organizers(
            @Schema(
                    description = "Place of the page's first organizer, from 1; 0 when the page is empty.",
                    minimum = "0")
            int from,

            @Schema(minimum = "0") int to,
            @Schema(minimum = "0") int total,
            URI first,
            Optional<URI> prev,
            Optional<URI> next,
            List<OrganizerEntry> items)
            implements Linked {

        @Override
        public Map<String, URI> links() {
            Map<String, URI> links = new LinkedHashMap<>();
            links.put("first", first);
            prev.ifPresent(it -> links.put("prev", it));
            next.ifPresent(it -> links.put("next", it));
            return links;
        }
    }
}
