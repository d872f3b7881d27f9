package io.kalends.listing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A topic, with how many events the search finds about it or what lies below it.
 *
 * @param slug the value of the filter {@code topic}
 * @param label in the language of the answer; {@code labels} has all languages
 * @param parent slug of the topic above; null at the top
 * @param children slugs of the topics directly below
 * @param events address of the listing
 */
record TopicEntry(
        String slug,
        String label,
        Map<String, String> labels,
        Optional<String> parent,
        List<String> children,
        long count,
        URI events) {

    /** All topics. */
    record Topics(int total, List<TopicEntry> items) {}
}
