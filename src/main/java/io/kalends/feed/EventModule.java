package io.kalends.feed;

import java.util.Optional;
import java.util.stream.Collectors;

/** The event module of RSS, in which RSS and Atom say when and where an event takes place. */
final class EventModule {

    static final String PREFIX = "xmlns:ev";
    static final String NAMESPACE = "http://purl.org/rss/1.0/modules/event/";

    private EventModule() {}

    static void write(Entry entry, XmlDocument xml) {
        xml.text("ev:startdate", entry.start())
                .text("ev:enddate", entry.end())
                .text("ev:location", entry.place())
                .text("ev:organizer", entry.organizers())
                .text("ev:type", type(entry));
    }

    private static Optional<String> type(Entry entry) {
        return Optional.of(
                        entry.categories().stream().map(Entry.Category::label).collect(Collectors.joining(", ")))
                .filter(it -> !it.isEmpty());
    }
}
