package io.kalends.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One item of an event's programme; schema.org {@code subEvent}. */
public record ProgrammeItem(
        Optional<Instant> start,
        Optional<Instant> end,
        String title,
        Optional<String> description,
        List<Person> speakers) {}
