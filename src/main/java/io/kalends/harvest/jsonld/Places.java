package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how many can come, and how many still can. */
final class Places {

    private static final int MOST = 100_000_000;
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:\\.0+)?");

    private Places() {}

    /** Places in all; those on site and online together when only these are given. */
    static Optional<Integer> capacity(JsonNode event) {
        return number(event, "maximumAttendeeCapacity").or(() -> {
            List<Integer> parts = Stream.of("maximumPhysicalAttendeeCapacity", "maximumVirtualAttendeeCapacity")
                    .flatMap(it -> number(event, it).stream())
                    .toList();
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(parts.stream().mapToInt(it -> it).sum());
        });
    }

    /**
     * Places left.
     *
     * @throws Refusal when there are more than places in all
     */
    static Optional<Integer> remaining(JsonNode event) {
        Optional<Integer> remaining = number(event, "remainingAttendeeCapacity");
        Optional<Integer> capacity = capacity(event);
        if (capacity.isPresent() && remaining.filter(it -> it > capacity.get()).isPresent()) {
            throw new Refusal("remainingAttendeeCapacity", "More places are left than there are in all.");
        }
        return remaining;
    }

    private static Optional<Integer> number(JsonNode event, String property) {
        return JsonLd.text(event, property)
                .map(it -> WHOLE.matcher(it.strip()))
                .filter(Matcher::matches)
                .map(it -> Integer.parseInt(it.group(1)))
                .filter(it -> it <= MOST);
    }
}
