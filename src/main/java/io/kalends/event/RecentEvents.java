package io.kalends.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The events of pages, to be read. The same events stand on many pages: those listed lately are kept, and are good for
 * whoever has found this version of them or an earlier one. Others are read from the database.
 */
@ApplicationScoped
public class RecentEvents {

    private static final int READ_AT_ONCE = 250;

    /** Bytes of an event without its longer texts: what a heap was seen to hold for one, rounded up. */
    private static final int USUAL = 4_500;

    /** Bytes of a part of which an event may have many: a link, a speaker. */
    private static final int PART = 300;

    private final Events events;
    private final Cache<UUID, Event> kept;

    RecentEvents(Events events, EventSettings settings) {
        this.events = events;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.maxBytes().asLongValue())
                .weigher((UUID id, Event event) -> weight(event.details()))
                .executor(Runnable::run)
                .build();
    }

    /** These events in this order, of these versions or later ones; those that are not there are left out. */
    public List<Event> list(List<EventVersion> page) {
        return list(page, event -> {});
    }

    /**
     * The same, for whoever must know what is coming.
     *
     * @param reader told of each event before many others are read
     */
    public List<Event> list(List<EventVersion> page, Consumer<Event> reader) {
        Map<UUID, Event> found = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (EventVersion wanted : page) {
            Event known = kept.getIfPresent(wanted.id());
            if (known != null && known.version() >= wanted.version()) {
                found.put(wanted.id(), known);
                reader.accept(known);
            } else {
                missing.add(wanted.id());
            }
        }
        for (int i = 0; i < missing.size(); i += READ_AT_ONCE) {
            for (Event read : events.listByIds(missing.subList(i, Math.min(missing.size(), i + READ_AT_ONCE)))) {
                found.put(read.id(), read);
                reader.accept(read);
                kept.asMap().merge(read.id(), read, RecentEvents::later);
            }
        }
        return page.stream()
                .flatMap(it -> Stream.ofNullable(found.get(it.id())))
                .toList();
    }

    /** Who has read a row long ago does not take the place of who has read it since. */
    private static Event later(Event one, Event other) {
        return one.version() > other.version() ? one : other;
    }

    /** About how many bytes of memory an event takes. */
    public static int weight(EventDetails details) {
        int letters = details.name().length()
                + details.subtitle().map(String::length).orElse(0)
                + details.description().map(String::length).orElse(0)
                + details.programme().stream()
                        .mapToInt(it -> it.title().length()
                                + it.description().map(String::length).orElse(0))
                        .sum();
        int parts = details.organizers().size()
                + details.topics().size()
                + details.links().size()
                + details.programme().stream()
                        .mapToInt(it -> 1 + it.speakers().size())
                        .sum();
        return USUAL + 2 * letters + PART * parts;
    }
}
