package io.kalends.search.lucene;

import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.Source;
import io.kalends.event.TopicTree;
import io.kalends.search.RandomEvents;
import io.kalends.search.index.EventDocument;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Random events as an index takes them, without a database. */
final class IndexedEvents {

    private static final TopicTree TREE = new TopicTree(List.of());

    private final RandomEvents random;

    IndexedEvents(RandomEvents random) {
        this.random = random;
    }

    EventDocument document(UUID id) {
        return document(event(id));
    }

    static EventDocument document(Event event) {
        return new EventDocument(event, TREE);
    }

    Event event(UUID id) {
        EventDetails details = random.next().details();
        random.know(List.of(details));
        Event event = new Event(id.toString(), Instant.EPOCH);
        event.describe(details, new Source("test", id.toString(), Optional.empty()), "", Instant.EPOCH);
        return identified(event, id);
    }

    /** What the database does. */
    private static Event identified(Event event, UUID id) {
        try {
            Field field = Event.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(event, id);
            return event;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
