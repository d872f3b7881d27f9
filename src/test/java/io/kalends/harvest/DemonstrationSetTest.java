package io.kalends.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kalends.event.LinkState;
import io.kalends.event.RegistrationLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationSetTest {

    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2027-02-24T23:40:10Z");

    private static final Instant SATURDAY = Instant.parse("2027-02-27T12:00:00Z");

    private final List<JsonNode> events = parsed(DemonstrationSet.asOf(NOW));

    @ParameterizedTest
    @CsvSource({
        "{+0}, 2027-02-24",
        "{+5}, 2027-03-01",
        "{-24}, 2027-01-31",
        "{+3T18:30}, 2027-02-27T18:30",
        "{-2T09:00}, 2027-02-22T09:00",
        "{sat}, 2027-02-27",
        "{sat+7}, 2027-03-06",
        "{sat-1}, 2027-02-26",
        "{satT10:00}, 2027-02-27T10:00",
        "{sat+1T10:00}, 2027-02-28T10:00",
        "{now-PT1H}, 2027-02-24T22:00:00Z",
        "{now+P2D}, 2027-02-26T23:00:00Z",
        "from {+0} to {+1}, from 2027-02-24 to 2027-02-25",
        "2020-03-10T11:00, 2020-03-10T11:00",
    })
    void datesTokens(String text, String dated) {
        assertThat(DemonstrationSet.dated(text, NOW)).isEqualTo(dated);
    }

    @Test
    void meansTodayBySaturdayOnASaturday() {
        assertThat(DemonstrationSet.dated("{sat}", SATURDAY)).isEqualTo("2027-02-27");
        assertThat(DemonstrationSet.dated("{sat}", SATURDAY.plus(Duration.ofDays(1))))
                .isEqualTo("2027-03-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{3}", "{sun}", "{now}", "{now+3}", "{+3T9}", "{T10:00}", "{saturday}", "{name}"})
    void refusesUnknownTokens(String token) {
        assertThatThrownBy(() -> DemonstrationSet.dated("on " + token, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(token);
    }

    @Test
    void leavesTheBracesOfJsonAlone() {
        String json = "{\"a\": {}, \"b\": { \"c\": 1 }}";

        assertThat(DemonstrationSet.dated(json, NOW)).isEqualTo(json);
    }

    @Test
    void writesWhatItShows(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("events.jsonld");

        DemonstrationSet.write(NOW, file);

        assertThat(Files.readString(file)).isEqualTo(DemonstrationSet.asOf(NOW));
    }

    @Test
    void hasFortyEventsOrMoreWithKeysOfTheirOwn() {
        assertThat(events).hasSizeGreaterThanOrEqualTo(40);
        assertThat(events.stream().map(it -> it.path("identifier").asText()))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesNoTokenBehind() {
        assertThat(DemonstrationSet.asOf(NOW)).doesNotContainPattern("\\{\\s*(sat|now|[+-]?\\d)");
    }

    @Test
    void namesOnlyTopicsOfTheTree() throws IOException {
        List<String> tree = Pattern.compile("^ {2}\\('([a-z0-9-]+)'", Pattern.MULTILINE)
                .matcher(resource("/db/migration/V3__topic_tree.sql"))
                .results()
                .map(it -> it.group(1))
                .toList();

        assertThat(tree).hasSizeGreaterThan(90);
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(texts(event.path("keywords"))).isNotEmpty().isSubsetOf(tree));
    }

    @Test
    void endsNoEventBeforeItStartsOnAnyDayOfTheWeek() {
        for (int day = 0; day < 7; day++) {
            assertThat(parsed(DemonstrationSet.asOf(NOW.plus(Duration.ofDays(day)))))
                    .allSatisfy(event -> assertThat(at(event, event.path("startDate")))
                            .isPresent()
                            .hasValueSatisfying(start -> assertThat(at(event, event.path("endDate")))
                                    .satisfiesAnyOf(
                                            it -> assertThat(it).isEmpty(),
                                            it -> assertThat(it.orElseThrow()).isAfterOrEqualTo(start))));
        }
    }

    @Test
    void showsEverySituationOfRegistration() {
        Predicate<JsonNode> ahead =
                it -> at(it, it.path("startDate")).orElseThrow().isAfter(NOW);
        Predicate<JsonNode> running = ahead.and(it -> !status(it).equals("EventCancelled"));
        Predicate<JsonNode> placeLeft =
                it -> it.path("remainingAttendeeCapacity").asInt(1) > 0;
        Predicate<JsonNode> started =
                it -> offered(it, "validFrom").filter(NOW::isBefore).isEmpty();
        Predicate<JsonNode> unfinished =
                it -> offered(it, "validThrough").filter(NOW::isAfter).isEmpty();
        Predicate<JsonNode> needed =
                it -> it.path("kalends:registrationRequired").asBoolean(true);
        Predicate<JsonNode> registrable = running.and(needed).and(started).and(unfinished);

        Map<String, Predicate<JsonNode>> situations = Map.ofEntries(
                Map.entry("not yet open", running.and(started.negate())),
                Map.entry("open", registrable.and(placeLeft).and(linked(LinkState.USABLE))),
                Map.entry(
                        "closing soon",
                        registrable.and(it -> offered(it, "validThrough")
                                .filter(NOW.plus(Duration.ofDays(1))::isAfter)
                                .isPresent())),
                Map.entry("waiting list", registrable.and(placeLeft.negate()).and(available("BackOrder"))),
                Map.entry("full", registrable.and(placeLeft.negate()).and(available("SoldOut"))),
                Map.entry("closed", running.and(unfinished.negate())),
                Map.entry("not required", running.and(needed.negate())),
                Map.entry("link missing", registrable.and(linked(LinkState.MISSING))),
                Map.entry("link relative", registrable.and(linked(LinkState.RELATIVE))),
                Map.entry("link malformed", registrable.and(linked(LinkState.MALFORMED))),
                Map.entry("script for a link", registrable.and(it -> link(it).startsWith("javascript:"))),
                Map.entry("cancelled", ahead.and(it -> status(it).equals("EventCancelled"))),
                Map.entry(
                        "ended",
                        it -> at(it, it.path("endDate"))
                                .filter(NOW.minus(Duration.ofDays(2))::isAfter)
                                .isPresent()));

        assertThat(situations)
                .allSatisfy((name, situation) -> assertThat(events).as(name).anyMatch(situation));
    }

    @Test
    void keepsTheTwoEventsThatKalendsSetOutFrom() {
        assertThat(events.stream().filter(it -> it.path("startDate").asText().startsWith("2020-03-")))
                .extracting(it -> it.path("name").asText(), DemonstrationSetTest::link)
                .containsExactly(
                        tuple("Labour Conditions in Battery Factories", "register/v5cudO-uqzovv05a_ GPSpdZQTKpIPRUnKg"),
                        tuple("Procura+ Webinar: learn from the Procura+ Award 2019 winners", ""));
    }

    private static Predicate<JsonNode> linked(LinkState state) {
        return it -> RegistrationLink.of(Optional.of(link(it))).state() == state;
    }

    private static Predicate<JsonNode> available(String availability) {
        return it -> it.at("/offers/availability").asText().endsWith("/" + availability);
    }

    private static String link(JsonNode event) {
        return event.at("/potentialAction/target")
                .asText(event.at("/offers/url").asText());
    }

    private static String status(JsonNode event) {
        return event.path("eventStatus").asText().replace("https://schema.org/", "");
    }

    private static Optional<Instant> offered(JsonNode event, String property) {
        return at(event, event.path("offers").path(property));
    }

    private static Optional<Instant> at(JsonNode event, JsonNode date) {
        ZoneId zone = ZoneId.of(event.path("kalends:timeZone")
                .asText(event.path("kalends:assumedTimeZone").asText()));
        return Optional.of(date.asText()).filter(it -> !it.isEmpty()).map(it -> {
            if (it.endsWith("Z")) {
                return Instant.parse(it);
            }
            return it.contains("T")
                    ? LocalDateTime.parse(it).atZone(zone).toInstant()
                    : LocalDate.parse(it).atStartOfDay(zone).toInstant();
        });
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> parsed(String json) {
        try {
            return new ObjectMapper().readTree(json).valueStream().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String resource(String path) throws IOException {
        try (var stream = DemonstrationSetTest.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
