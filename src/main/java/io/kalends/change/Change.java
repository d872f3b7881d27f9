package io.kalends.change;

import java.util.Optional;
import java.util.UUID;

/**
 * Something was written; what, the event itself tells. Without an event it was about topics or organizers, which stand in
 * answers too.
 */
public record Change(Position position, Optional<UUID> event) {}
