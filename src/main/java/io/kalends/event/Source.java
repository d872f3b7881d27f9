package io.kalends.event;

import java.util.Optional;

/**
 * Where an event came from.
 *
 * @param name short name of the source, for example {@code toronto}
 * @param externalId the event's key there; unique within the source
 * @param license the licence under which the source publishes
 */
public record Source(String name, String externalId, Optional<String> license) {}
