package io.kalends.change;

import java.util.UUID;

/** Something about this event was written; what, the event itself tells. */
public record Change(Position position, UUID event) {}
