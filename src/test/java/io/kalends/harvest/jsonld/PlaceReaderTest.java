package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AttendanceMode;
import io.kalends.event.Coordinates;
import io.kalends.event.EventDetails;
import io.kalends.event.Venue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTest {

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
                "Hauptstr. 1, 10115 Berlin, Germany|DE",
                "Hauptstr. 1, 10115 Berlin, Deutschland|DE",
                "1 Main St\\nNew York, NY, 10001\\nUnited States|US",
                "1 Main St<br>London<br>U.K.|GB",
                "1 Main St, Austin, TX, USA|US",
                "Oude Markt, Leuven, The  Netherlands |NL",
                "Germany|DE",
                "1 Main St, Los Angeles, CA|",
                "1 Main St, Indianapolis, IND|",
                "1 Main St, Atlanta, Georgia|",
                "1 Main St, Ghent|",
                "1 Main St, Germany Building|",
                "1 Main St, |",
            })
    void anAddressOfOneTextMayEndWithACountry(String address, String code) {
        Venue venue = Reading.details("'location': {'@type': 'Place', 'address': '" + address + "'}")
                .venue()
                .orElseThrow();

        assertThat(venue.country()).isEqualTo(Optional.ofNullable(code));
        assertThat(venue.streetAddress()).contains(Texts.line(address.replace("\\n", "\n"), 300));
        assertThat(venue.city()).isEmpty();
    }

    @Test
    void understandsPlaces() {
        Venue venue = Reading.details("""
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
        assertThat(Reading.details("'location': 'Town hall'")
                        .venue()
                        .orElseThrow()
                        .name())
                .contains("Town hall");
        assertThat(Reading.details("'location': {'@type': 'Place', 'address': 'Main St 1, Ghent'}")
                        .venue()
                        .orElseThrow()
                        .streetAddress())
                .contains("Main St 1, Ghent");
        assertThat(Reading.details("'location': {'@type': 'PostalAddress', 'addressLocality': 'Ghent'}")
                        .venue()
                        .orElseThrow()
                        .city())
                .contains("Ghent");
        assertThat(Reading.details("'location': {'@type': 'Place', 'name': ' ', 'address': {}}")
                        .venue())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 'Online', 'address': {}, 'geo': {'latitude': 43.61, 'longitude': -79.36}}|ONLINE",
                "{'@type': 'Place', 'name': 'Virtual Event'}|ONLINE",
                "{'@type': 'Place', 'name': 'https://example.org/meet'}|ONLINE",
                "{'@type': 'Place', 'name': 'Online', 'address': {'addressLocality': 'Online, Devon'}}|OFFLINE",
                "{'@type': 'Place', 'name': 'Online', 'address': 'Main St 1'}|OFFLINE",
                "{'@type': 'Place', 'name': 'Online Museum'}|OFFLINE",
                "[{'name': 'Online'}, {'name': 'Town hall'}]|MIXED",
            })
    void whatIsCalledOnlineAndIsNowhereIsOnline(String location, AttendanceMode mode) {
        EventDetails details = Reading.details("'location': " + location);

        assertThat(details.attendanceMode()).isEqualTo(mode);
        assertThat(details.venue().isPresent()).isEqualTo(mode != AttendanceMode.ONLINE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "91, 0", "'north', 3", "NaN, 3", "51, 181"})
    void dropsImpossibleCoordinates(String latitude, String longitude) {
        String geo = "'location': {'name': 'Hall', 'geo': {'latitude': '%s', 'longitude': '%s'}}";

        assertThat(Reading.details(geo.formatted(latitude, longitude))
                        .venue()
                        .orElseThrow()
                        .geo())
                .isEmpty();
    }
}
