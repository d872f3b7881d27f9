package io.kalends.listing;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way to complete what somebody is typing. */
@Schema(description = "A way to complete what somebody is typing.")
record SuggestionEntry(
        @Schema(
                description = "What it is.",
                enumeration = {"topic", "organizer", "city", "event"})
        String kind,

        @Schema(description = "What the filter of this kind takes; of an event its slug.")
        String value,

        @Schema(description = "What people read; of a topic in the language of the answer.")
        String label,

        @Schema(description = "The label as HTML, escaped, with what was typed in mark elements.")
        String marked,

        @Schema(
                description = "How many events it stands for within the filters; counted up to 1,000.",
                minimum = "1",
                maximum = "1000")
        long count,

        @Schema(description = "Where it leads: the listing with this filter added, or the event.")
        URI url) {

    @Schema(description = "Ways to complete what somebody is typing: topics, then organizers, cities and events.")
    record Suggestions(
            @Schema(description = "What was typed.") String q, List<SuggestionEntry> items) {}
}
