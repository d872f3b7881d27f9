package io.kalends.event;

import java.time.Instant;
import java.util.UUID;

/**
 * As much of a kept event that is not over as it takes to tell whether another one is the same, moved or renamed.
 *
 * @param url its page
 * @param start first instant in its own zone
 */
public record UnendedEvent(UUID id, String externalId, String url, String name, Instant start) {}
