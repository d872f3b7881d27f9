package io.kalends.listing;

import io.kalends.http.Linked;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organizer, with how many of its events the search finds.
 *
 * @param slug the value of the filter {@code organizer}
 * @param events address of the listing
 */
record OrganizerEntry(String slug, String name, Optional<URI> url, long count, URI events) {

    /** One page of the organizers of the events found, those with the most first. */
    record Organizers(
            int from, int to, int total, URI first, Optional<URI> prev, Optional<URI> next, List<OrganizerEntry> items)
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
