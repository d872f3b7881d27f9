package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One item of a file.
 *
 * @param index position among the items of the file, from 0
 * @param node what was published, without schema.org prefixes in the names of properties
 * @param base address that relative ones are resolved against, as the JSON-LD context gives it
 * @param parts how many values it has; beyond {@link #MOST_PARTS}, {@code node} is incomplete
 */
public record Item(int index, JsonNode node, Optional<String> base, int parts) {

    /** More than one event can have; beyond, an item is read to its end but no longer kept. */
    static final int MOST_PARTS = 50_000;

    /** So many parts may stand in it as references to what many items share, two letters counting as one. */
    static final int MOST_MEANT = 20_000;

    boolean oversized() {
        return parts > MOST_PARTS;
    }

    /** What the item calls itself, for a report. */
    public Optional<String> id() {
        return Identities.published(node, Optional.empty())
                .or(() -> JsonLd.text(node, "url"))
                .map(it -> Texts.line(it, 300));
    }
}
