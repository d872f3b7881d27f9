package io.kalends.feed;

import io.kalends.view.PublicEvent;
import java.util.Optional;
import java.util.stream.Collectors;

/** The event module of RSS, in which RSS and Atom say when and where an event takes place. */
final class EventModule {

    static final String PREFIX = "xmlns:ev";
    static final String NAMESPACE = "http://purl.org/rss/1.0/modules/event/";

    private EventModule() {}

    static void write(PublicEvent entry, XmlDocument xml) {
        xml.text("ev:startdate", entry.start())
                .text("ev:enddate", entry.end())
                .text("ev:location", entry.place())
                .text("ev:organizer", entry.organizers())
                .text("ev:type", type(entry));
    }

    private static Optional<String> type(PublicEvent entry) {
        return Optional.of(entry.topics().stream()
                        .map(PublicEvent.NamedTopic::label)
                        .collect(Collectors.joining(", ")))
                .filter(it -> !it.isEmpty());
    }
}
