package io.kalends.listing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic, with how many events the search finds about it or what lies below it. */
@Schema(description = "A topic, with how many events the search finds about it or what lies below it.")
record TopicEntry(
        @Schema(description = "The value of the filter topic.")
        String slug,

        @Schema(description = "In the language of the answer.")
        String label,

        @Schema(description = "In all languages there are, by their tags (BCP 47).")
        Map<String, String> labels,

        @Schema(description = "Slug of the topic above; null at the top.")
        Optional<String> parent,

        @Schema(description = "Slugs of the topics directly below.")
        List<String> children,

        @Schema(minimum = "0") long count,
        @Schema(description = "Address of the listing.") URI events) {

    @Schema(description = "All topics.")
    record Topics(@Schema(minimum = "0") int total, List<TopicEntry> items) {}
}
