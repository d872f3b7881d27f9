package io.kalends.feed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.event.EventStatus;
import io.kalends.view.PublicEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writes what .ci/judge-feeds reads. */
class FeedFilesTest {

    private static final UUID MOVED = new UUID(1, 1);
    private static final UUID RENAMED = new UUID(1, 2);
    private static final UUID CANCELLED = new UUID(1, 3);

    private static AnEvent workshop(String name, String start, String end) {
        return anEvent().named(name).from(start).until(end).in("Europe/Brussels");
    }

    private static PublicEvent entry(UUID id, int version, AnEvent event) {
        return SomeFeeds.entry(id, version, SomeFeeds.MODIFIED.plusSeconds(version), event.details());
    }

    @Test
    void writesRandomAndHostileEvents() {
        FeedFiles.write("random", SomeFeeds.of(new RandomEvents(20201122).list(5_000)));
        FeedFiles.write(
                "hostile",
                SomeFeeds.of(HostileTexts.ALL.stream()
                        .map(it -> SomeFeeds.entry(HostileTextsTest.saying(it)))
                        .toList()));
        FeedFiles.write("rich", CalendarsAreReadTest.richSet());
        FeedFiles.write(
                "search-result",
                SomeFeeds.of(
                        FeedReadersTest.webinar(), FeedReadersTest.webinar().on("2020-03-10")));

        assertThat(Path.of("target/feeds/rich.expected.json")).exists();
    }

    @Test
    void writesACalendarBeforeAndAfterItsEventsChange() {
        AnEvent renamed = workshop("Textiles", "2020-03-16T11:00", "2020-03-16T12:00");
        AnEvent cancelled = workshop("Food", "2020-03-17T11:00", "2020-03-17T12:00");
        FeedFiles.write(
                "followed-1",
                SomeFeeds.of(List.of(
                        entry(MOVED, 0, workshop("Batteries", "2020-03-10T11:00", "2020-03-10T12:00")),
                        entry(RENAMED, 0, renamed),
                        entry(CANCELLED, 4, cancelled))));
        FeedFiles.write(
                "followed-2",
                SomeFeeds.of(List.of(
                        entry(MOVED, 1, workshop("Batteries", "2020-06-10T15:00", "2020-06-10T17:00")),
                        entry(RENAMED, 1, renamed.named("Textiles and shoes")),
                        entry(CANCELLED, 5, cancelled.being(EventStatus.CANCELLED)))));
        FeedFiles.write(
                "followed-3",
                SomeFeeds.of(List.of(
                        entry(MOVED, 2, anEvent().named("Batteries").on("2020-06-11")),
                        entry(RENAMED, 2, renamed.named("Shoes")),
                        entry(CANCELLED, 5, cancelled))));

        assertThat(Files.exists(Path.of("target/feeds/followed-3.ics"))).isTrue();
    }
}
