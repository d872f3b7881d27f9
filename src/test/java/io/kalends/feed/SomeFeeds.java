package io.kalends.feed;

import io.kalends.event.AnEvent;
import io.kalends.event.EventDetails;
import io.kalends.view.PublicEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Feeds for stories, made without a database. */
final class SomeFeeds {

    static final Instant CREATED = Instant.parse("2020-01-02T03:04:05Z");
    static final Instant MODIFIED = Instant.parse("2020-02-03T04:05:06Z");

    static final List<FeedFormat> FORMATS = List.of(
            new IcsFormat(),
            new RssFormat(),
            new AtomFormat(),
            new JsonFeedFormat(),
            new JsonLdFormat(),
            new CsvFormat());

    private SomeFeeds() {}

    static PublicEvent entry(EventDetails raw) {
        return entry(UUID.nameUUIDFromBytes(raw.toString().getBytes(StandardCharsets.UTF_8)), 0, MODIFIED, raw);
    }

    static PublicEvent entry(UUID id, int version, Instant modifiedAt, EventDetails raw) {
        return new PublicEvent(
                id,
                version,
                CREATED,
                modifiedAt,
                URI.create("https://kalends.example/events/" + id),
                raw.topics().stream()
                        .map(it -> new PublicEvent.NamedTopic(it, it))
                        .toList(),
                raw);
    }

    static Feed of(AnEvent... events) {
        return of(Arrays.stream(events).map(it -> entry(it.details())).toList());
    }

    static Feed of(List<PublicEvent> entries) {
        URI self = URI.create("https://kalends.example/feeds/events.x?q=a%26b");
        return new Feed(
                "Events: textiles",
                "Events, kept up to date",
                Wording.of(Locale.ENGLISH, Optional.empty()),
                self,
                self,
                URI.create("https://kalends.example/?q=a%26b"),
                Map.of("next", URI.create("https://kalends.example/feeds/events.x?page=2&q=a%26b")),
                entries,
                false,
                Duration.ofHours(1));
    }

    static String text(FeedFormat format, Feed feed) {
        return new String(format.render(feed), StandardCharsets.UTF_8);
    }
}
