package io.kalends.search.lucene;

import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.Source;
import io.kalends.event.TopicTree;
import io.kalends.search.RandomEvents;
import io.kalends.search.index.EventDocument;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Random events as an index takes them, without a database. */
final class IndexedEvents {

    private static final TopicTree TREE = new TopicTree(List.of());

    private static final List<Integer> HOURS = IntStream.range(0, 1_000).boxed().toList();

    private final RandomEvents random;
    private int ids;

    IndexedEvents(RandomEvents random) {
        this.random = random;
    }

    /** One that nobody has, the same in each run from the same seed. */
    UUID id() {
        return UUID.nameUUIDFromBytes(("event " + ids++).getBytes(StandardCharsets.UTF_8));
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
        Instant changed = Instant.EPOCH.plusSeconds(3_600L * random.of(HOURS));
        event.describe(details, new Source("test", id.toString(), Optional.empty()), "", changed);
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
