package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.event.Coordinates;
import io.kalends.event.EventDetails;
import io.kalends.event.Link;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.Registration;
import io.kalends.event.Venue;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

    private final Identities identities =
            new Identities(new DatesReader(new Zones(List.of("Europe/Brussels")), ZoneId.of("Europe/Brussels")));
    private final EventReader reader = new EventReader(Optional.of("nl"));

    private EventDetails read(String members) {
        Item item = Json.event(members);
        return reader.read(item.node(), identities.of(item));
    }

    private Registration registration(String members) {
        return read(members).registration().orElseThrow();
    }

    private String key(String members) {
        return identities.of(Json.event(members)).externalId();
    }

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
        assertThat(read("'inLanguage': " + published).languages()).containsExactly(tags.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "U.S.A.|US",
                "U.K.|GB",
                "Korea|KR",
                "Scotland|GB",
                "Czech Republic|CZ",
                "United Arab Emirates|AE",
                "CA|CA",
                "ca|CA",
                "USA|US",
                "deu|DE",
                "The Netherlands|NL",
                "Türkiye|TR",
                "Turkey|TR",
                "Hong Kong|HK",
                "Vietnam|VN",
                "Deutschland|DE",
                "UK|GB",
                "North Macedonia|MK",
                "Côte d’Ivoire|CI",
                "Atlantis|",
                "XX|",
                "?|",
            })
    void understandsCountries(String published, String code) {
        assertThat(Countries.code(published)).isEqualTo(Optional.ofNullable(code));
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
                "'eventAttendanceMode': 'OnlineEventAttendanceMode'|SCHEDULED|ONLINE",
                "'eventAttendanceMode': 'https://schema.org/MixedEventAttendanceMode'|SCHEDULED|MIXED",
                "'eventAttendanceMode': 'online'|SCHEDULED|ONLINE",
                "'eventAttendanceMode': ['schema:OnlineEventAttendanceMode', 'OfflineEventAttendanceMode']|SCHEDULED|MIXED",
                "'location': {'@type': 'VirtualLocation', 'url': 'https://example.org'}|SCHEDULED|ONLINE",
                "'location': [{'@type': 'VirtualLocation'}, {'@type': 'Place', 'name': 'Hall'}]|SCHEDULED|MIXED",
                "'location': 'Online'|SCHEDULED|ONLINE",
            })
    void understandsStatusAndAttendance(String members, String status, String mode) {
        assertThat(read(members).status()).hasToString(status);
        assertThat(read(members).attendanceMode()).hasToString(mode);
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
        assertThatThrownBy(() -> read(members))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.field()).isEqualTo(field));
    }

    @Test
    void understandsPlaces() {
        Venue venue = read("""
                        'location': [null, {'@type': 'Place', 'name': 'De &amp; Hal', 'address': {'streetAddress': ['Main St 1'],
                          'postalCode': 9000, 'addressLocality': 'Ghent', 'addressRegion': null,
                          'addressCountry': {'@type': 'Country', 'name': 'Belgium'}},
                          'geo': {'latitude': '51.05', 'longitude': 3.72}}]""").venue().orElseThrow();

        assertThat(venue)
                .isEqualTo(new Venue(
                        Optional.of("De & Hal"),
                        Optional.of("Main St 1"),
                        Optional.of("9000"),
                        Optional.of("Ghent"),
                        Optional.empty(),
                        Optional.of("BE"),
                        Optional.of(new Coordinates(51.05, 3.72))));
        assertThat(read("'location': 'Town hall'").venue().orElseThrow().name()).contains("Town hall");
        assertThat(read("'location': {'@type': 'Place', 'address': 'Main St 1, Ghent'}")
                        .venue()
                        .orElseThrow()
                        .streetAddress())
                .contains("Main St 1, Ghent");
        assertThat(read("'location': {'@type': 'PostalAddress', 'addressLocality': 'Ghent'}")
                        .venue()
                        .orElseThrow()
                        .city())
                .contains("Ghent");
        assertThat(read("'location': {'@type': 'Place', 'name': ' ', 'address': {}}")
                        .venue())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "91, 0", "'north', 3", "NaN, 3", "51, 181"})
    void dropsImpossibleCoordinates(String latitude, String longitude) {
        String geo = "'location': {'name': 'Hall', 'geo': {'latitude': '%s', 'longitude': '%s'}}";

        assertThat(read(geo.formatted(latitude, longitude))
                        .venue()
                        .orElseThrow()
                        .geo())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "15|15|",
                "15.00|15|",
                "'15.50'|15.5|",
                "'$15'|15|",
                "'15,50 €'|15.5|EUR",
                "'1,234.50'|1234.5|",
                "'1.234,50 EUR'|1234.5|EUR",
                "'1 234,50'|1234.5|",
                "'2,500'|2500|",
                "'CAD 100'|100|CAD",
                "100|100|",
            })
    void understandsPrices(String price, String min, String currency) {
        var read = registration("'offers': {'price': " + price + "}").price().orElseThrow();

        assertThat(read.free()).isFalse();
        assertThat(read.min().orElseThrow()).hasToString(min);
        assertThat(read.max()).isEmpty();
        assertThat(read.currency()).isEqualTo(Optional.ofNullable(currency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'offers': {'price': 'free'}|true",
                "'offers': {'price': 0}|true",
                "'isAccessibleForFree': true|true",
                "'isAccessibleForFree': 'http://schema.org/True'|true",
                "'isAccessibleForFree': true, 'offers': {'price': 5}|false",
            })
    void understandsWhatIsFree(String members, boolean free) {
        assertThat(registration(members).price().orElseThrow().free()).isEqualTo(free);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'isAccessibleForFree': false",
                "'offers': {'price': null}",
                "'offers': {'price': 'on request'}",
                "'offers': {'price': -5}",
                "'offers': null",
                "'offers': 'yes'",
            })
    void knowsNoRegistrationWhereNothingIsPublished(String members) {
        assertThat(read(members).registration()).isEmpty();
    }

    @Test
    void understandsSeveralOffers() {
        Registration registration = registration("""
                'offers': [{'price': '10', 'priceCurrency': 'eur', 'validFrom': '2026-01-01T00:00:00Z',
                            'validThrough': '2026-02-01', 'url': 'register?a=1&amp;b=2', 'availability': 'SoldOut'},
                           {'lowPrice': 20, 'highPrice': '30', 'validFrom': '2026-01-15',
                            'availabilityEnds': '2026-03-01T12:00:00Z', 'availability': 'https://schema.org/InStock'}],
                'url': 'https://example.org/', 'maximumPhysicalAttendeeCapacity': 100, 'remainingAttendeeCapacity': '7'""");

        assertThat(registration.link()).contains("https://example.org/register?a=1&b=2");
        assertThat(registration.opensAt()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(registration.closesAt()).contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(registration.capacity()).contains(100);
        assertThat(registration.remaining()).contains(7);
        assertThat(registration.price().orElseThrow().max().orElseThrow()).hasToString("30");
        assertThat(registration.price().orElseThrow().currency()).contains("EUR");
    }

    @Test
    void understandsFullEventsAndWaitingLists() {
        assertThat(registration("'offers': {'availability': 'SoldOut'}").remaining())
                .contains(0);
        assertThat(registration("'offers': {'availability': 'SoldOut'}").waitlist())
                .isFalse();
        assertThat(registration("'offers': {'availability': 'schema:BackOrder'}")
                        .waitlist())
                .isTrue();
        assertThat(registration("'offers': {'availability': 'SoldOut'}, 'kalends:waitlist': true")
                        .waitlist())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'offers': {'url': 'register/v5cudO-uqzovv05a_ GPSpdZQTKpIPRUnKg'}|register/v5cudO-uqzovv05a_ GPSpdZQTKpIPRUnKg",
                "'offers': {'url': 'ffdnorth.com'}, 'url': 'ffdnorth.com'|ffdnorth.com",
                "'offers': {'url': 'www.iharpfest.com'}|https://www.iharpfest.com",
                "'potentialAction': {'@type': 'RegisterAction', 'target': 'https://example.org/r'}|https://example.org/r",
                "'potentialAction': {'@type': 'JoinAction', 'target': {'urlTemplate': 'https://example.org/j'}}|https://example.org/j",
            })
    void keepsTheRegistrationLinkAsPublished(String members, String link) {
        assertThat(registration(members).link()).contains(link);
    }

    @Test
    void understandsExtensionsAndContacts() {
        Registration registration = registration("""
                'kalends:registrationRequired': false, 'kalends:registrationLabel': 'Sign up',
                'kalends:confirmationFrom': 'Gertrude', 'organizer': {'name': 'LESN', 'contactPoint':
                {'name': 'Kim', 'email': 'mailto:kim@example.org?subject=x', 'telephone': 'tel:+32 9'}}""");

        assertThat(registration.required()).isFalse();
        assertThat(registration.label()).contains("Sign up");
        assertThat(registration.confirmationFrom()).contains("Gertrude");
        assertThat(registration.contact().orElseThrow().email()).contains("kim@example.org");
        assertThat(registration.contact().orElseThrow().telephone()).contains("+32 9");
        assertThat(registration("'kalends:contact': {'name': 'Kim', 'email': 'none'}")
                        .contact()
                        .orElseThrow()
                        .email())
                .isEmpty();
    }

    @Test
    void understandsTheProgramme() {
        List<ProgrammeItem> programme = read("""
                        'performer': 'Somebody', 'subEvent': [
                          {'name': 'Opening', 'startDate': '2026-03-16T11:00', 'endDate': '2026-03-16T10:00',
                           'performer': [{'name': 'Paula Land', 'affiliation': {'name': 'ICLEI'}}]},
                          {'name': 'Conclusion', 'startTime': '11:45', 'description': '<p>All</p>'}, {'name': ''}]""").programme();

        assertThat(programme).extracting(ProgrammeItem::title).containsExactly("Textiles", "Opening", "Conclusion");
        assertThat(programme.get(0).speakers()).containsExactly(new Person("Somebody", Optional.empty()));
        assertThat(programme.get(1).start()).contains(Instant.parse("2026-03-16T10:00:00Z"));
        assertThat(programme.get(1).end()).isEmpty();
        assertThat(programme.get(1).speakers()).containsExactly(new Person("Paula Land", Optional.of("ICLEI")));
        assertThat(programme.get(2).start()).contains(Instant.parse("2026-03-16T10:45:00Z"));
    }

    @Test
    void understandsLinksAndPictures() {
        EventDetails details = read("""
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
        assertThat(key("'identifier': 'a', '@id': 'b'")).isEqualTo("a");
        assertThat(key("'identifier': {'@type': 'PropertyValue', 'value': 17}")).isEqualTo("17");
        assertThat(key("'@id': 'https://example.org/#event'")).isEqualTo("https://example.org/#event");
        assertThat(key("'@id': '_:b0', 'url': 'https://Example.org/a/'"))
                .isEqualTo("https://example.org/a 2026-03-16T10:00:00Z textiles");
        assertThat(key("'location': 'Town Hall'")).isEqualTo("textiles 2026-03-16T10:00:00Z town-hall");
        assertThat(key("'identifier': '" + "x".repeat(400) + "y'"))
                .isNotEqualTo(key("'identifier': '" + "x".repeat(400) + "z'"))
                .hasSizeLessThan(300);
    }
}
