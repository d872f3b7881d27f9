package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads everything else about an event once its identity is known. */
public final class EventReader {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_DESCRIPTION = 50_000;

    private final Optional<String> language;

    /**
     * @param language BCP 47 language of events that name none
     */
    public EventReader(Optional<String> language) {
        this.language = language;
    }

    /**
     * The details of an item, checked and normalized, without topics.
     *
     * @throws Refusal when a property contradicts another or cannot be understood
     */
    public EventDetails read(JsonNode node, Identity identity) {
        EventStatus status = Vocabulary.status(node);
        return new EventDetails(
                identity.name(),
                Stream.of("alternativeHeadline", "disambiguatingDescription")
                        .flatMap(it -> JsonLd.text(node, it).stream())
                        .map(it -> Texts.line(it, LONGEST_LINE))
                        .filter(it -> !it.isEmpty())
                        .findFirst(),
                JsonLd.text(node, "description")
                        .map(it -> Texts.paragraphs(it, LONGEST_DESCRIPTION))
                        .filter(it -> !it.isEmpty()),
                identity.schedule(),
                DatesReader.previousStart(node, identity.schedule()),
                status,
                Vocabulary.attendanceMode(node).orElseGet(() -> attendanceMode(node, status)),
                LanguagesReader.languages(node, language),
                PlaceReader.venue(node),
                PeopleReader.organizers(node, identity.addresses()),
                List.of(),
                ProgrammeReader.programme(node, identity),
                OffersReader.registration(node, identity),
                LinksReader.image(node, identity.addresses()),
                LinksReader.links(node, identity.addresses()),
                identity.url());
    }

    /** The licence under which an item says it is published: a name or an address. */
    public static Optional<String> license(JsonNode node) {
        return JsonLd.first(node, "license")
                .flatMap(
                        it -> JsonLd.scalar(it).or(() -> JsonLd.text(it, "url")).or(() -> JsonLd.text(it, "name")))
                .map(it -> Texts.line(it, LONGEST_LINE))
                .filter(it -> !it.isEmpty());
    }

    private static AttendanceMode attendanceMode(JsonNode node, EventStatus status) {
        return status == EventStatus.MOVED_ONLINE ? AttendanceMode.ONLINE : PlaceReader.attendanceMode(node);
    }
}
