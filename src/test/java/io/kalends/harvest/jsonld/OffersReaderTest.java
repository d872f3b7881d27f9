package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.Price;
import io.kalends.event.Registration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffersReaderTest {

    private static Registration registration(String members) {
        return Reading.details(members).registration().orElseThrow();
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
        assertThat(Reading.details(members).registration()).isEmpty();
    }

    @Test
    void pricesInOtherCurrenciesAreNoPartOfARange() {
        Price price = registration("""
                'offers': [{'price': 5, 'priceCurrency': 'EUR'}, {'price': 15, 'priceCurrency': 'USD'}, {'price': 7}]""").price().orElseThrow();
        assertThat(price.min().orElseThrow()).hasToString("5");
        assertThat(price.max().orElseThrow()).hasToString("7");
        assertThat(price.currency()).contains("EUR");

        Price abroad = registration("""
                'offers': [{'price': 0, 'priceCurrency': 'EUR'}, {'price': 15, 'priceCurrency': 'USD'}]""").price().orElseThrow();
        assertThat(abroad.free()).isFalse();
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
                "{'availability': 'SoldOut'}, {'price': 20}|",
                "{'availability': 'SoldOut'}, {'availability': 'OutOfStock'}|0",
                "{'availability': 'https://schema.org/Discontinued'}|0",
                "{'price': 20}|",
                "{'@type': 'AggregateOffer', 'availability': 'SoldOut', 'offers': [{'price': 20}]}|0",
                "{'@type': 'AggregateOffer', 'offers': [{'price': 20, 'availability': 'SoldOut'}]}|0",
                "{'@type': 'AggregateOffer', 'offers': [{'price': 20}, {'availability': 'SoldOut'}]}|",
                "{'@type': 'AggregateOffer', 'lowPrice': 10, 'availability': 'SoldOut'}, {'price': 10}|0",
            })
    void nothingIsLeftWhenNoOfferIs(String offers, Integer remaining) {
        assertThat(registration("'kalends:registrationLabel': 'Go', 'offers': [" + offers + "]")
                        .remaining())
                .isEqualTo(Optional.ofNullable(remaining));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'availability': 'SoldOut'}, {'availability': 'InStock', 'validThrough': '2026-03-01T00:00Z'}|2026-03-01T00:00:00Z",
                "{'availability': 'SoldOut', 'validThrough': '2026-03-09T00:00Z'}, {'validThrough': '2026-03-01T00:00Z'}|2026-03-01T00:00:00Z",
                "{'availability': 'SoldOut', 'validThrough': '2026-03-01T00:00Z'}|2026-03-01T00:00:00Z",
                "{'availability': 'InStock'}, {'validThrough': '2026-03-01T00:00Z'}|",
            })
    void whatIsSoldOutKeepsNothingOpen(String offers, Instant closing) {
        assertThat(registration("'kalends:registrationLabel': 'Go', 'offers': [" + offers + "]")
                        .closesAt())
                .isEqualTo(Optional.ofNullable(closing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'availability': 'InStock', 'validFrom': '2026-03-16'}|",
                "{'availability': 'InStock', 'validFrom': '2026-03-16T11:00'}|",
                "{'validFrom': '2026-03-15T23:00Z'}|",
                "{'validFrom': '2026-03-17T11:00Z'}|2026-03-17T11:00:00Z",
                "{'validFrom': '2026-03-15T22:00Z'}|2026-03-15T22:00:00Z",
                "{'availability': 'PreOrder', 'validFrom': '2026-03-16'}|2026-03-15T23:00:00Z",
                "{'availability': 'https://schema.org/PreSale', 'validFrom': '2026-03-16'}|2026-03-15T23:00:00Z",
                "{'availabilityStarts': '2026-03-16T09:00Z'}|2026-03-16T09:00:00Z",
                "{'validFrom': '2026-03-16', 'availabilityStarts': '2026-03-01T09:00Z'}|2026-03-01T09:00:00Z",
                "{'validFrom': '2026-02-01T09:00Z'}, {'price': 20, 'validFrom': '2026-03-16'}|2026-02-01T09:00:00Z",
                "{'price': 10}, {'validFrom': '2026-02-01T09:00Z'}, {'validFrom': '2026-03-16'}|",
                "{'validFrom': '2026-03-16', 'availabilityStarts': ''}, {'validFrom': '2026-02-01T09:00Z'}|2026-02-01T09:00:00Z",
            })
    void anOfferValidFromTheDayOfTheEventIsOpenAlready(String offers, Instant opening) {
        assertThat(registration("'kalends:registrationLabel': 'Go', 'offers': [" + offers + "]")
                        .opensAt())
                .isEqualTo(Optional.ofNullable(opening));
    }

    @Test
    void anOfferValidFromTheDayOfTheEventMayCloseBefore() {
        Registration registration =
                registration("'offers': {'validFrom': '2026-03-16', 'validThrough': '2026-03-01T12:00Z'}");

        assertThat(registration.opensAt()).isEmpty();
        assertThat(registration.closesAt()).contains(Instant.parse("2026-03-01T12:00:00Z"));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'url': 'https://example.org/1', 'availability': 'SoldOut'}, {'url': 'https://example.org/2'}|https://example.org/2",
                "{'url': 'https://example.org/1', 'availability': 'SoldOut'},"
                        + " {'url': 'https://example.org/2', 'availability': 'SoldOut'}|https://example.org/1",
                "{'url': 'register here'}, {'url': 'https://example.org/2'}|https://example.org/2",
                "{'url': 'register here'}, {'url': 'by mail'}|register here",
                "{'url': 'https://example.org/1'}, {'url': 'https://example.org/2'}|https://example.org/1",
            })
    void ofSeveralLinksTakesOneThatLeadsToAPlace(String offers, String link) {
        assertThat(registration("'offers': [" + offers + "]").link()).contains(link);
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
}
