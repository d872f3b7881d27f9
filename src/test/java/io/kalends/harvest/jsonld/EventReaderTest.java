package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.event.EventDetails;
import io.kalends.event.Link;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'EN'|en",
                "'EN,DE'|en,de",
                "'EN, ES'|en,es",
                "'EN, JP'|en,ja",
                "'UK'|uk",
                "['en_GB', 'pt-br']|en-GB,pt-BR",
                "{'@type': 'Language', 'name': 'Dutch', 'alternateName': 'nl'}|nl",
                "{'name': 'German'}|de",
                "'Deutsch / Français'|de,fr",
                "['xx', 'klingonese', 'en', 'EN']|en",
                "null|nl",
                "'??'|nl",
            })
    void understandsLanguages(String published, String tags) {
        assertThat(Reading.details("'inLanguage': " + published).languages()).containsExactly(tags.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'eventStatus': 'https://schema.org/EventCancelled'|CANCELLED|OFFLINE",
                "'eventStatus': 'schema:EventPostponed'|POSTPONED|OFFLINE",
                "'eventStatus': ['EventRescheduled', 'http://schema.org/EventMovedOnline']|MOVED_ONLINE|ONLINE",
                "'eventStatus': null|SCHEDULED|OFFLINE",
                "'eventStatus': 'http://www.schema.org/EventCancelled'|CANCELLED|OFFLINE",
                "'eventStatus': 'https://schema.org/EventPostponed/'|POSTPONED|OFFLINE",
                "'eventStatus': 'Event cancelled'|CANCELLED|OFFLINE",
                "'eventStatus': 'EventCompleted'|SCHEDULED|OFFLINE",
                "'eventStatus': ['EventCompleted', 'EventCancelled']|CANCELLED|OFFLINE",
                "'eventAttendanceMode': 'In-Person'|SCHEDULED|OFFLINE",
                "'eventAttendanceMode': 'in person'|SCHEDULED|OFFLINE",
                "'eventAttendanceMode': 'onsite'|SCHEDULED|OFFLINE",
                "'eventAttendanceMode': 'https://www.schema.org/MixedEventAttendanceMode/'|SCHEDULED|MIXED",
                "'eventAttendanceMode': 'OnlineEventAttendanceMode'|SCHEDULED|ONLINE",
                "'eventAttendanceMode': 'https://schema.org/MixedEventAttendanceMode'|SCHEDULED|MIXED",
                "'eventAttendanceMode': 'online'|SCHEDULED|ONLINE",
                "'eventAttendanceMode': ['schema:OnlineEventAttendanceMode', 'OfflineEventAttendanceMode']|SCHEDULED|MIXED",
                "'location': {'@type': 'VirtualLocation', 'url': 'https://example.org'}|SCHEDULED|ONLINE",
                "'location': [{'@type': 'VirtualLocation'}, {'@type': 'Place', 'name': 'Hall'}]|SCHEDULED|MIXED",
                "'location': 'Online'|SCHEDULED|ONLINE",
            })
    void understandsStatusAndAttendance(String members, String status, String mode) {
        assertThat(Reading.details(members).status()).hasToString(status);
        assertThat(Reading.details(members).attendanceMode()).hasToString(mode);
    }

    @ParameterizedTest
    @CsvSource({
        "schema:Event, Event",
        "http://schema.org/Event, Event",
        "https://schema.org/startDate, startDate",
        "http://www.schema.org/startDate, startDate",
        "https://www.schema.org/MusicEvent/, MusicEvent",
        "https://schema.org/version/latest/Event, Event",
        "https://schema.org/, https://schema.org/",
        "https://schema.org.example/Event, https://schema.org.example/Event",
        "kalends:contact, kalends:contact",
    })
    void understandsTheNamesOfSchemaOrg(String published, String name) {
        assertThat(JsonLd.localName(published)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'eventStatus': 'EventSomehow'|eventStatus",
                "'eventAttendanceMode': 'Telepathic'|eventAttendanceMode",
                "'offers': {'validFrom': '2026-03-02', 'validThrough': '2026-02-01'}|offers.validThrough",
                "'offers': {'validFrom': 'soon'}|offers.validFrom",
                "'maximumAttendeeCapacity': 10, 'remainingAttendeeCapacity': 11|remainingAttendeeCapacity",
            })
    void refusesContradictions(String members, String field) {
        assertThatThrownBy(() -> Reading.details(members))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.field()).isEqualTo(field));
    }

    @Test
    void understandsTheProgramme() {
        List<ProgrammeItem> programme = Reading.details("""
                        'performer': 'Somebody', 'subEvent': [
                          {'name': 'Opening', 'startDate': '2026-03-16T11:00', 'endDate': '2026-03-16T10:00',
                           'performer': [{'name': 'Paula Land', 'affiliation': {'name': 'ICLEI'}}]},
                          {'name': 'Conclusion', 'startTime': '11:45', 'description': '<p>All</p>'}, {'name': ''},
                          {'name': 'Walk', 'startDate': '2026-03-17', 'startTime': '10:00'}]""").programme();

        assertThat(programme)
                .extracting(ProgrammeItem::title)
                .containsExactly("Textiles", "Opening", "Conclusion", "Walk");
        assertThat(programme.get(3).start()).contains(Instant.parse("2026-03-17T09:00:00Z"));
        assertThat(programme.get(0).speakers()).containsExactly(new Person("Somebody", Optional.empty()));
        assertThat(programme.get(1).start()).contains(Instant.parse("2026-03-16T10:00:00Z"));
        assertThat(programme.get(1).end()).isEmpty();
        assertThat(programme.get(1).speakers()).containsExactly(new Person("Paula Land", Optional.of("ICLEI")));
        assertThat(programme.get(2).start()).contains(Instant.parse("2026-03-16T10:45:00Z"));
    }

    @Test
    void theNameOfATypeNamesNobody() {
        EventDetails details = Reading.details("""
                'performer': ['Organization', 'https://schema.org/PerformingGroup', {'name': 'Person'}, 'Personne'],
                'organizer': ['Person', 'Persons united']""");

        assertThat(details.programme().get(0).speakers())
                .extracting(Person::name)
                .containsExactly("Person", "Personne");
        assertThat(details.organizers()).extracting(OrganizerReference::name).containsExactly("Persons united");
    }

    @Test
    void refusesAProgrammeThatIsABook() {
        assertThat(Reading.details(manyParts(100)).programme()).hasSize(100);
        assertThatThrownBy(() -> Reading.details(manyParts(101)))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.field()).isEqualTo("subEvent"));
    }

    private static String manyParts(int count) {
        String part = "{'name': 'A part', 'description': '" + "word ".repeat(1_998) + "'}";
        return "'subEvent': [" + String.join(",", Collections.nCopies(count, part)) + "]";
    }

    @Test
    void understandsLinksAndPictures() {
        EventDetails details = Reading.details("""
                'url': 'www.example.org', 'image': [null, 'nothing', {'@type': 'ImageObject', 'url': 'a.jpg'}],
                'sameAs': ['https://other.example/x', 'bad'],
                'potentialAction': {'@type': 'Action', 'name': 'Call for papers', 'target': 'https://example.org/cfp'},
                'alternativeHeadline': 'A subtitle'""");

        assertThat(details.url()).contains(URI.create("https://www.example.org"));
        assertThat(details.image()).contains(URI.create("https://www.example.org/nothing"));
        assertThat(details.links())
                .contains(
                        new Link("Call for papers", URI.create("https://example.org/cfp")),
                        new Link("other.example", URI.create("https://other.example/x")));
        assertThat(details.subtitle()).contains("A subtitle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['Arts/Exhibits', 'Music', 'music', 3, '!!', {'@type': 'DefinedTerm', 'name': 'Food'}]|Arts/Exhibits,Music,music,Food",
                "'one, two;three, '|one,two,three",
            })
    void understandsKeywords(String published, String keywords) {
        assertThat(KeywordsReader.keywords(Json.of("{'keywords': " + published + "}")))
                .containsExactly(keywords.split(","));
    }

    @Test
    void tellsEventsApart() {
        assertThat(Reading.key("'identifier': 'a', '@id': 'b'")).isEqualTo("a");
        assertThat(Reading.key("'identifier': {'@type': 'PropertyValue', 'value': 17}"))
                .isEqualTo("17");
        assertThat(Reading.key("'@id': 'https://example.org/#event'")).isEqualTo("https://example.org/#event");
        assertThat(Reading.key("'@id': '#event', 'url': 'https://Example.org/a/#top'"))
                .isEqualTo("https://example.org/a#event");
        assertThat(Reading.key("'@id': '#event'")).isEqualTo("#event");
        assertThat(Reading.key("'@id': '_:b0', 'url': 'https://Example.org/a/'"))
                .isEqualTo("https://example.org/a 2026-03-16T10:00:00Z textiles");
        assertThat(Reading.key("'location': 'Town Hall'")).isEqualTo("textiles 2026-03-16T10:00:00Z town-hall");
        assertThat(Reading.key("'identifier': '" + "x".repeat(400) + "y'"))
                .isNotEqualTo(Reading.key("'identifier': '" + "x".repeat(400) + "z'"))
                .hasSizeLessThan(300);
    }
}
