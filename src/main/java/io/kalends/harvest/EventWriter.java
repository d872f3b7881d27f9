package io.kalends.harvest;

import io.kalends.event.Event;
import io.kalends.event.Events;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Organizers;
import io.kalends.event.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes events that differ from what is kept, with the topics and organizers that they name. */
@ApplicationScoped
class EventWriter {

    private final Events events;
    private final Topics topics;
    private final Organizers organizers;
    private final Clock clock;

    EventWriter(Events events, Topics topics, Organizers organizers, Clock clock) {
        this.events = events;
        this.topics = topics;
        this.organizers = organizers;
        this.clock = clock;
    }

    /** Writes within the current transaction, to its last statement; {@code changed} by the id of the event it replaces. */
    void write(List<Incoming> fresh, Map<UUID, Incoming> changed, Subjects subjects) {
        List<Incoming> all =
                Stream.concat(fresh.stream(), changed.values().stream()).toList();
        topics.add(subjects.missing(
                all.stream().flatMap(it -> it.details().topics().stream()).toList()));
        organizers.add(named(all));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Event event : events.listToChange(changed.keySet())) {
            describe(event, Objects.requireNonNull(changed.get(event.id())), now);
        }
        EventSlugs slugs = new EventSlugs(fresh, events::takenSlugs);
        for (Incoming incoming : fresh) {
            Event event = new Event(slugs.take(incoming), now);
            describe(event, incoming, now);
            events.persist(event);
        }
        events.flush();
    }

    private static void describe(Event event, Incoming incoming, Instant now) {
        if (incoming.datedAnew()) {
            event.dateAnew(incoming.details(), incoming.source(), incoming.digest(), now);
        } else {
            event.describe(incoming.details(), incoming.source(), incoming.digest(), now);
        }
    }

    private static List<OrganizerReference> named(List<Incoming> all) {
        Map<String, OrganizerReference> bySlug = new LinkedHashMap<>();
        all.stream()
                .flatMap(it -> it.details().organizers().stream())
                .forEach(it ->
                        bySlug.merge(it.slug(), it, (one, other) -> one.url().isPresent() ? one : other));
        return List.copyOf(bySlug.values());
    }
}
