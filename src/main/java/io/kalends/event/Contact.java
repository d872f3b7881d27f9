package io.kalends.event;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to ask; schema.org {@code ContactPoint}. */
@Schema(description = "Whom to ask.")
public record Contact(Optional<String> name, Optional<String> email, Optional<String> telephone) {}
