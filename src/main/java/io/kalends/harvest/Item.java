package io.kalends.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One item of a file.
 *
 * @param index position among the items of the file, from 0
 * @param node what was published, without schema.org prefixes in the names of properties
 * @param base address that relative ones are resolved against, as the JSON-LD context gives it
 * @param oversized whether it had more parts than one event can have; then {@code node} is incomplete
 */
record Item(int index, JsonNode node, Optional<String> base, boolean oversized) {

    /** What the item calls itself, for a report. */
    Optional<String> id() {
        return Identities.published(node).or(() -> JsonLd.text(node, "url")).map(it -> Texts.line(it, 300));
    }
}
