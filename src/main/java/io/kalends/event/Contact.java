package io.kalends.event;

import java.util.Optional;

/** Whom to ask; schema.org {@code ContactPoint}. */
public record Contact(Optional<String> name, Optional<String> email, Optional<String> telephone) {}
