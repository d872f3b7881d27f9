package io.kalends.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kalends.event.Event;
import io.kalends.event.EventCopy;
import io.kalends.event.EventVersion;
import io.kalends.event.Events;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.IndexSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The events of pages, to be read. The same events stand on many pages: those listed lately are kept, and are good for
 * whoever has found this version of them or an earlier one. Others are read from the index, and what that does not have
 * from the database.
 */
@ApplicationScoped
public class RecentEvents {

    private static final int READ_AT_ONCE = 250;
    private static final int KIB = 1 << 10;

    private final EventIndex index;
    private final Events events;
    private final Cache<UUID, Event> kept;

    RecentEvents(EventIndex index, Events events, EventSettings settings) {
        this.index = index;
        this.events = events;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.maxBytes().asLongValue())
                .weigher((UUID id, Event event) -> KIB * event.details().weight())
                .executor(Runnable::run)
                .build();
    }

    /** These events in this order, of these versions or later ones; those that are not there are left out. */
    public List<Event> list(List<EventVersion> page) {
        Map<UUID, Event> found = new HashMap<>();
        List<EventVersion> missing = new ArrayList<>();
        for (EventVersion wanted : page) {
            Event known = kept.getIfPresent(wanted.id());
            if (known != null && known.version() >= wanted.version()) {
                found.put(wanted.id(), known);
            } else {
                missing.add(wanted);
            }
        }
        for (Event read : missing.isEmpty() ? List.<Event>of() : read(missing)) {
            found.put(read.id(), read);
            kept.asMap().merge(read.id(), read, RecentEvents::later);
        }
        return page.stream()
                .flatMap(it -> Stream.ofNullable(found.get(it.id())))
                .toList();
    }

    private List<Event> read(List<EventVersion> wanted) {
        List<Event> read = new ArrayList<>();
        List<UUID> missing = new ArrayList<>();
        try (IndexSnapshot copies = index.snapshot()) {
            for (EventVersion each : wanted) {
                copies.copy(IndexField.ID, each.id().toString())
                        .map(EventCopy::event)
                        .filter(it -> it.version() >= each.version())
                        .ifPresentOrElse(read::add, () -> missing.add(each.id()));
            }
        }
        for (int i = 0; i < missing.size(); i += READ_AT_ONCE) {
            read.addAll(events.listByIds(missing.subList(i, Math.min(missing.size(), i + READ_AT_ONCE))));
        }
        return read;
    }

    /** Who has read a row long ago does not take the place of who has read it since. */
    private static Event later(Event one, Event other) {
        return one.version() > other.version() ? one : other;
    }
}
