package io.kalends.search;

import io.kalends.event.AnEvent;
import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.Events;
import io.kalends.event.Organizer;
import io.kalends.event.Organizers;
import io.kalends.event.Slug;
import io.kalends.event.Source;
import io.kalends.event.Topic;
import io.kalends.event.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events as a story finds them: exactly these are listed, and the index knows. */
@ApplicationScoped
public class ListedEvents {

    private final Events events;
    private final Topics topics;
    private final Organizers organizers;
    private final EventIndex index;
    private final Clock clock;

    ListedEvents(Events events, Topics topics, Organizers organizers, EventIndex index, Clock clock) {
        this.events = events;
        this.topics = topics;
        this.organizers = organizers;
        this.index = index;
        this.clock = clock;
    }

    /** Forgets all events and lists these. */
    public List<UUID> only(AnEvent... these) {
        return seen(() -> {
            events.deleteAll();
            return put(these);
        });
    }

    /** Lists these too. */
    public List<UUID> also(AnEvent... these) {
        return seen(() -> put(these));
    }

    /** Leaves a tombstone. */
    public void deleted(UUID id) {
        seen(() -> {
            events.findById(id).delete(clock.instant());
            return List.of();
        });
    }

    /** Publishes other details under the same key. */
    public void changed(UUID id, AnEvent details) {
        seen(() -> {
            Event event = events.findById(id);
            event.describe(
                    known(details.details()), event.source(), UUID.randomUUID().toString(), clock.instant());
            return List.of();
        });
    }

    /** Gives a topic another label. */
    public void relabelled(String topic, String label) {
        rewritten("update topic set labels = jsonb_build_object('en', cast(?1 as text)) where slug = ?2", label, topic);
    }

    /** Gives an organizer another name. */
    public void renamed(String organizer, String name) {
        rewritten("update organizer set name = ?1 where slug = ?2", name, organizer);
    }

    /** Writes what no import would, such as {@code url = 'nonsense'}. */
    public void tamperedWith(UUID id, String assignment) {
        seen(() -> {
            events.getEntityManager()
                    .createNativeQuery("update event set " + assignment + " where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            return List.of();
        });
    }

    private void rewritten(String sql, String value, String slug) {
        seen(() -> {
            events.getEntityManager()
                    .createNativeQuery(sql)
                    .setParameter(1, value)
                    .setParameter(2, slug)
                    .executeUpdate();
            return List.of();
        });
    }

    private List<UUID> put(AnEvent... these) {
        List<UUID> ids = new ArrayList<>();
        for (AnEvent each : these) {
            String key = UUID.randomUUID().toString();
            EventDetails details = known(each.details());
            Event event = new Event(Slug.of(details.name()) + "-" + key.substring(0, 8), clock.instant());
            event.describe(details, new Source("test", key, Optional.empty()), key, clock.instant());
            events.persist(event);
            ids.add(event.id());
        }
        return ids;
    }

    private EventDetails known(EventDetails details) {
        details.topics().stream()
                .filter(it -> topics.findByIdOptional(it).isEmpty())
                .forEach(it -> topics.persist(new Topic(it, it)));
        details.organizers().stream()
                .filter(it -> organizers.findByIdOptional(it.slug()).isEmpty())
                .forEach(it -> organizers.persist(new Organizer(it)));
        return details;
    }

    private List<UUID> seen(java.util.function.Supplier<List<UUID>> writing) {
        long[] transaction = new long[1];
        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> written = writing.get();
            events.flush();
            transaction[0] = ((Number) events.getEntityManager()
                            .createNativeQuery("select cast(cast(pg_current_xact_id() as text) as bigint)")
                            .getSingleResult())
                    .longValue();
            return written;
        });
        if (!index.awaitTransaction(transaction[0])) {
            throw new IllegalStateException("the index does not follow");
        }
        return ids;
    }
}
