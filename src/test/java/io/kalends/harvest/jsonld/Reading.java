package io.kalends.harvest.jsonld;

import io.kalends.event.EventDetails;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads events of which a test writes some members, into Dutch and the zone of Brussels where they name neither. */
final class Reading {

    private static final Identities IDENTITIES = new Identities(
            new DatesReader(new Zones(List.of("Europe/Brussels")), Optional.empty(), ZoneId.of("Europe/Brussels")));

    private static final EventReader READER = new EventReader(Optional.of("nl"));

    private Reading() {}

    static EventDetails details(String members) {
        Item item = Json.event(members);
        return READER.read(item.node(), IDENTITIES.of(item));
    }

    static String key(String members) {
        return IDENTITIES.of(Json.event(members)).externalId();
    }
}
