package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 5, dates and order: a date as a person would say it, and an order that always ends in the id. */
@QuarkusTest
class Rule5DatesTest {

    @Inject
    ListedEvents listed;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Europe/Brussels | Tue 10 March 2020, 11:00–12:00 CET
            en | America/Toronto | Tue 10 March 2020, 06:00–07:00 EDT
            en | UTC             | Tue 10 March 2020, 10:00–11:00 UTC
            de | Europe/Brussels | Dienstag, 10. März 2020, 11:00–12:00 MEZ
            fr | Europe/Brussels | mardi 10 mars 2020, 11:00–12:00 CET
            nl | Europe/Brussels | dinsdag 10 maart 2020, 11:00–12:00 CET
            ar | Europe/Brussels | الثلاثاء، 10 مارس 2020, 11:00 ص–12:00 م CET
            """)
    void aDateIsSaidInTheLanguageAndZoneAskedFor(String language, String zone, String text) {
        listed.only(anEvent().from("2020-03-10T11:00").until("2020-03-10T12:00").in("Europe/Brussels"));

        assertThat(anytime().with("lang", language).with("tz", zone).answer().getString("items[0].dateText"))
                .isEqualTo(text);
    }

    @Test
    void withoutTzADateIsSaidInTheEventsOwnZone() {
        listed.only(anEvent().from("2020-03-10T11:00").until("2020-03-10T12:00").in("Europe/Brussels"));

        assertThat(anytime().answer().getString("items[0].dateText")).isEqualTo("Tue 10 March 2020, 11:00–12:00 CET");
    }

    @Test
    void wholeDaysAreTheSameFromEverywhere() {
        listed.only(anEvent().from("2020-03-10").until("2020-03-12").in("Europe/Brussels"));

        assertThat(anytime().with("tz", "Pacific/Kiritimati").answer().getString("items[0].dateText"))
                .isEqualTo("Tue 10 March 2020 – Thu 12 March 2020");
    }

    @ParameterizedTest
    @CsvSource({"start", "-start", "-modified", "registrationCloses"})
    void amongEqualsTheIdDecides(String sort) {
        List<UUID> ids = listed.only(anEvent(), anEvent(), anEvent(), anEvent(), anEvent());

        assertThat(anytime().with("sort", sort).answer().getList("items.id", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList())
                .satisfies(it -> {
                    if (!sort.equals("-modified")) {
                        assertThat(it).isSorted();
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,                'timed,floating'",
        "Asia/Tokyo,         'floating,timed'",
        "Pacific/Kiritimati, 'floating,timed'",
        "Pacific/Pago_Pago,  'timed,floating'"
    })
    void whereAWholeDayStandsAmongTimesDependsOnTheZone(String zone, String order) {
        listed.only(
                anEvent().named("timed").from("2020-03-15T23:30Z"),
                anEvent().named("floating").on("2020-03-16"));

        assertThat(anytime().with("tz", zone).names()).containsExactly(order.split(","));
        assertThat(anytime().with("tz", zone).with("sort", "-start").names()).doesNotContainSequence(order.split(","));
    }

    @Test
    void withWordsTheOrderIsByRelevance() {
        listed.only(
                anEvent()
                        .named("Music night")
                        .describedAs("With some textiles on show.")
                        .on("2020-03-01"),
                anEvent().named("Textiles").on("2020-03-02"));

        assertThat(anytime().with("q", "textiles").names()).containsExactly("Textiles", "Music night");
        assertThat(anytime().with("q", "textiles").with("sort", "start").names())
                .containsExactly("Music night", "Textiles");
    }
}
