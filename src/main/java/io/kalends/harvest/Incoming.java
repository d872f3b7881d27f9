package io.kalends.harvest;

import io.kalends.event.EventDetails;
import io.kalends.event.Source;
import io.kalends.harvest.jsonld.Identity;
import java.util.Optional;

/**
 * One event on its way into the database.
 *
 * @param index position of its item in the file, from 0
 * @param id what the item calls itself, for a report
 * @param details what is to be kept, topics included
 * @param datedAnew whether it has another date only because its whole set has
 */
record Incoming(
        int index,
        Optional<String> id,
        Identity identity,
        EventDetails details,
        Source source,
        String digest,
        boolean datedAnew) {

    String key() {
        return identity.externalId();
    }

    /** Its page, when the source gave no key: then that page may tell which event it was before. */
    Optional<String> tellingUrl() {
        return identity.published() ? Optional.empty() : details.url().map(Object::toString);
    }
}
