package io.kalends.search;

import io.kalends.event.Event;
import io.kalends.event.EventCopy;
import io.kalends.event.Events;
import io.kalends.event.Registrable;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One event, by the id or slug in an address: as the index has it, which whoever wrote waits for; what the index does not
 * have is asked of the database.
 */
@ApplicationScoped
public class EventLookup {

    private static final int LONGEST_KEY = 200;

    private final EventIndex index;
    private final Events events;

    EventLookup(EventIndex index, Events events) {
        this.index = index;
        this.events = events;
    }

    /** The event; a problem 404 when there is none, 410 when there was one. */
    public Event get(String key) {
        return live(key, EventCopy::event, events::findByKey, Event::deletedAt);
    }

    /** What registration is about, with the same problems. */
    public Registrable getRegistrable(String key) {
        return live(key, EventCopy::registrable, events::findRegistrableByKey, Registrable::deletedAt);
    }

    private <T> T live(
            String key,
            Function<EventCopy, T> read,
            Function<String, Optional<T>> find,
            Function<T, Optional<Instant>> deletedAt) {
        T found = Optional.of(key)
                .filter(it -> it.length() <= LONGEST_KEY)
                .flatMap(it -> index.copy(it).map(read).or(() -> find.apply(it)))
                .orElseThrow(() -> new Problem(
                        ProblemTypes.NOT_FOUND, "No event has this id or slug. GET /v1/events lists those there are."));
        deletedAt.apply(found).ifPresent(it -> {
            throw new Problem(ProblemTypes.GONE, "The event was deleted at " + it + ".");
        });
        return found;
    }
}
