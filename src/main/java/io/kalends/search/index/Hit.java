package io.kalends.search.index;

import io.kalends.event.EventVersion;
import java.util.UUID;

/**
 * One match, with its place in the order of the search: smaller comes first, equals are ordered by id. By start, that is
 * the millisecond seen from the zone of the search, negative from the latest on; by change, the negative millisecond; by
 * the closing of registration, the millisecond, or the greatest number without one; by relevance and distance, the bits of
 * the negative score and of the metres.
 */
public record Hit(EventVersion event, long key) {

    public UUID id() {
        return event.id();
    }
}
