package io.kalends.search;

import io.kalends.event.Event;
import io.kalends.event.Events;
import io.kalends.http.Problem;
import io.kalends.http.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** One event, by the id or slug in an address. */
@ApplicationScoped
public class EventLookup {

    private static final int LONGEST_KEY = 200;

    private final Events events;

    EventLookup(Events events) {
        this.events = events;
    }

    /** The event; a problem 404 when there is none, 410 when there was one. */
    public Event get(String key) {
        Event event = Optional.of(key)
                .filter(it -> it.length() <= LONGEST_KEY)
                .flatMap(events::findByKey)
                .orElseThrow(() -> new Problem(
                        ProblemTypes.NOT_FOUND, "No event has this id or slug. GET /v1/events lists those there are."));
        if (event.deletedAt().isPresent()) {
            throw new Problem(
                    ProblemTypes.GONE,
                    "The event was deleted at " + event.deletedAt().get() + ".");
        }
        return event;
    }
}
