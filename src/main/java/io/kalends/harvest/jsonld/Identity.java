package io.kalends.harvest.jsonld;

import io.kalends.event.Schedule;
import java.net.URI;
import java.util.Optional;

/**
 * What makes an item this event and no other.
 *
 * @param externalId its key within the source
 * @param published whether the source gave that key; otherwise it was derived and changes when the event moves or is
 *     renamed
 * @param addresses resolves the item's relative addresses
 */
public record Identity(
        String externalId, boolean published, String name, Schedule schedule, Optional<URI> url, Addresses addresses) {}
