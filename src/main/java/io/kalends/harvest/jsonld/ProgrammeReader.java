package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the programme: {@code subEvent}, and speakers of the event as a whole as one item without a time. */
final class ProgrammeReader {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 10_000;

    /** What one event shows must fit into memory many times. */
    private static final int MOST_LETTERS = 1_000_000;

    private ProgrammeReader() {}

    /**
     * The programme of an event.
     *
     * @throws Refusal when it has more than a million letters
     */
    static List<ProgrammeItem> programme(JsonNode event, Identity identity) {
        List<ProgrammeItem> parts = Stream.of("subEvent", "subEvents")
                .flatMap(it -> JsonLd.list(event, it).stream())
                .flatMap(it -> item(it, identity.schedule()).stream())
                .toList();
        if (parts.stream().mapToLong(ProgrammeReader::letters).sum() > MOST_LETTERS) {
            throw new Refusal("subEvent", "The parts of the event have more than a million letters.");
        }
        List<Person> named =
                parts.stream().flatMap(it -> it.speakers().stream()).toList();
        List<Person> others = PeopleReader.speakers(event).stream()
                .filter(it -> !named.contains(it))
                .toList();
        if (others.isEmpty()) {
            return parts;
        }
        ProgrammeItem whole =
                new ProgrammeItem(Optional.empty(), Optional.empty(), identity.name(), Optional.empty(), others);
        return Stream.concat(Stream.of(whole), parts.stream()).toList();
    }

    private static int letters(ProgrammeItem item) {
        return item.title().length()
                + item.description().map(String::length).orElse(0)
                + item.speakers().stream()
                        .mapToInt(it -> it.name().length()
                                + it.affiliation().map(String::length).orElse(0))
                        .sum();
    }

    private static Optional<ProgrammeItem> item(JsonNode part, Schedule whole) {
        Optional<Instant> start = moment(part, "startDate", whole).or(() -> moment(part, "startTime", whole));
        Optional<Instant> end = moment(part, "endDate", whole).or(() -> moment(part, "endTime", whole));
        return JsonLd.nameOf(part)
                .map(it -> Texts.line(it, LONGEST_TITLE))
                .filter(it -> !it.isEmpty())
                .map(it -> new ProgrammeItem(
                        start,
                        end.filter(then -> start.filter(then::isBefore).isEmpty()),
                        it,
                        JsonLd.text(part, "description")
                                .map(text -> Texts.paragraphs(text, LONGEST_DESCRIPTION))
                                .filter(text -> !text.isEmpty()),
                        PeopleReader.speakers(part)));
    }

    /** A time of day belongs to the item's own day, else to the first; what cannot be understood leaves it without a time. */
    private static Optional<Instant> moment(JsonNode part, String property, Schedule whole) {
        ZoneId zone = whole.zone();
        return JsonLd.text(part, property)
                .flatMap(it -> PublishedDate.parse(it)
                        .filter(date -> !date.dateOnly())
                        .map(date -> date.in(zone))
                        .or(() -> timeOfDay(it)
                                .map(time -> day(part, whole)
                                        .atTime(time)
                                        .atZone(zone)
                                        .toInstant())));
    }

    private static LocalDate day(JsonNode part, Schedule whole) {
        return Stream.of("startDate", "endDate")
                .flatMap(it -> JsonLd.text(part, it).stream())
                .flatMap(it -> PublishedDate.parse(it).stream())
                .findFirst()
                .map(it -> it.dayIn(whole.zone()))
                .orElse(whole.firstDay());
    }

    private static Optional<LocalTime> timeOfDay(String published) {
        try {
            return Optional.of(LocalTime.parse(published.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
