package io.kalends.event;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import io.kalends.search.RandomEvents;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy has all that the row has. */
class EventCopyTest {

    private static final long SEED = 20261130;
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00.123456Z");

    private static Event kept(AnEvent published) {
        Event event = new Event("an-event", NOW);
        event.describe(
                published.details(),
                new Source("a source", "17", Optional.of("CC-BY-4.0")),
                "a digest",
                NOW.plusNanos(1));
        return event;
    }

    private static AnEvent withEverything() {
        return anEvent()
                .named("Ünïcode \"quoted\" \ud83c\udf89")
                .withSubtitle("A subtitle")
                .describedAs("First.\n\nSecond.")
                .from("2026-06-01T09:00:00Z")
                .until("2026-06-02T17:00:00Z")
                .previouslyFrom("2026-05-20T09:00:00Z")
                .in("Europe/Brussels")
                .heldIn("en", "nl")
                .about("java", "music")
                .by("City of Ghent", "ROM")
                .inCity("Gent", "BE")
                .located(51.05, 3.72)
                .withTalk("A talk", "Ada", "Analytical Engines")
                .withPage("https://example.org/event")
                .registeringAt("https://example.org/register")
                .openingAt("2026-01-01T00:00:00Z")
                .closingAt("2026-05-31T00:00:00Z")
                .withPlaces(100, 7)
                .withWaitlist()
                .costing("12.50", "EUR");
    }

    static Stream<Event> events() {
        RandomEvents random = new RandomEvents(new Random(SEED));
        return Stream.concat(
                        Stream.of(withEverything()),
                        Stream.generate(random::next).limit(500))
                .map(EventCopyTest::kept);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsReadIsWhatWasCopied(Event event) {
        Event read = new EventCopy(EventCopy.of(event).octets()).event();

        assertThat(read).usingRecursiveComparison().ignoringFields("details").isEqualTo(event);
        assertThat(read.details()).isEqualTo(event.details());
    }

    @ParameterizedTest
    @MethodSource("events")
    void registrationIsDecidedByACopyToo(Event event) {
        assertThat(EventCopy.of(event).registrable()).isEqualTo(event.registrable());
    }

    /** An index holds copies of this form: whoever must change this list raises EventDocument.VERSION. */
    @Test
    void aCopyHasTheseColumns() throws IOException {
        JsonNode copy =
                new SmileMapper().readTree(EventCopy.of(kept(withEverything())).octets());

        assertThat(copy.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "slug",
                        "version",
                        "createdAt",
                        "modifiedAt",
                        "source",
                        "externalId",
                        "license",
                        "fingerprint",
                        "name",
                        "subtitle",
                        "description",
                        "schedule",
                        "previousStart",
                        "status",
                        "attendanceMode",
                        "languages",
                        "venue",
                        "organizers",
                        "topics",
                        "programme",
                        "registration",
                        "registrationUrl",
                        "links",
                        "url");
    }
}
