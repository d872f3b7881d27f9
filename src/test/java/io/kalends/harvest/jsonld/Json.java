package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Short ways to write JSON in tests: apostrophes stand for quotation marks. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode of(String json) {
        try {
            return MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** A whole event with these further members. */
    static Item event(String members) {
        return new Item(
                0,
                of("{'@type': 'Event', 'name': 'Textiles', 'startDate': '2026-03-16T11:00:00+01:00'"
                        + (members.isEmpty() ? "" : ", " + members)
                        + "}"),
                Optional.empty(),
                1);
    }
}
