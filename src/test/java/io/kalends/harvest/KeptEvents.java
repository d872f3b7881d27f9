package io.kalends.harvest;

import io.kalends.event.Event;
import io.kalends.event.Events;
import io.kalends.event.Source;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;

/** Looks at what tests left in the database, and clears it away. */
@ApplicationScoped
class KeptEvents {

    private final Events events;
    private final EntityManager database;

    KeptEvents(Events events, EntityManager database) {
        this.events = events;
        this.database = database;
    }

    List<Event> all() {
        return within(() -> events.list("order by name"));
    }

    Event only() {
        List<Event> all = all();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " events are kept");
        }
        return all.get(0);
    }

    Event called(String name) {
        return within(() -> events.find("name", name).singleResult());
    }

    void delete(String name) {
        within(() -> {
            Event event = events.find("name", name).singleResult();
            event.delete(java.time.Instant.now());
            return event;
        });
    }

    long changes() {
        return count("select count(*) from event_change");
    }

    long count(String sql) {
        return within(() -> (Number) database.createNativeQuery(sql).getSingleResult())
                .longValue();
    }

    void execute(String sql) {
        within(() -> database.createNativeQuery(sql).executeUpdate());
    }

    void clear() {
        execute("delete from event");
        execute("delete from organizer");
        execute("delete from topic where jsonb_exists(labels, 'und')");
    }

    Source sourceOf(String name) {
        return called(name).source();
    }

    private static <T> T within(Supplier<T> task) {
        return QuarkusTransaction.requiringNew().call(task::get);
    }
}
