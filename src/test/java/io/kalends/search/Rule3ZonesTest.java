package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static io.kalends.search.ASearch.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 3: tz is an IANA name, and the answer echoes the window, the zone and the clock. */
@QuarkusTest
class Rule3ZonesTest {

    @Inject
    ListedEvents listed;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "month=2020-03&tz=Europe/Brussels, 2020-03-01T00:00:00+01:00, 2020-04-01T00:00:00+02:00",
                "from=2020-03-01&tz=America/Toronto, 2020-03-01T00:00:00-05:00, -",
                "to=2020-03-31&tz=America/Toronto, -, 2020-04-01T00:00:00-04:00",
                "from=2020-03-01T09:00&to=2020-03-01T10:00&tz=Asia/Kolkata, 2020-03-01T09:00:00+05:30, 2020-03-01T10:00:00+05:30",
                "from=2020-03-01T09:00:00Z&tz=Europe/Brussels, 2020-03-01T10:00:00+01:00, -",
                "asOf=2020-03-18T12:00:00Z&when=today, 2020-03-18T00:00:00Z, 2020-03-19T00:00:00Z",
                "asOf=2020-03-18T23:00:00Z&when=today&tz=Europe/Brussels, 2020-03-19T00:00:00+01:00, 2020-03-20T00:00:00+01:00",
                "asOf=2020-03-18T12:00:00Z&when=this-week&tz=UTC, 2020-03-16T00:00:00Z, 2020-03-23T00:00:00Z",
                "asOf=2020-03-18T12:00:00Z, 2020-03-18T12:00:00Z, -",
                "asOf=2020-03-18T12:00:00Z&when=past, -, 2020-03-18T12:00:00Z",
                "when=any, -, -"
            })
    void theWindowIsEchoedResolved(String query, String from, String to) {
        JsonPath answer = ASearch.follow("/v1/events?" + query);

        assertThat(answer.getString("window.from")).isEqualTo(from);
        assertThat(answer.getString("window.to")).isEqualTo(to);
    }

    @Test
    void theZoneIsEchoed() {
        assertThat(search("tz", "Pacific/Kiritimati").answer().getString("window.timeZone"))
                .isEqualTo("Pacific/Kiritimati");
    }

    @Test
    void withoutOneTheSitesZoneCounts() {
        assertThat(anytime().answer().getString("window.timeZone")).isEqualTo("UTC");
    }

    @Test
    void theClockIsEchoed() {
        assertThat(search("asOf", "2020-03-18T12:00:00+01:00").answer().getString("window.asOf"))
                .isEqualTo("2020-03-18T11:00:00Z");
        assertThat(search("asOf", "2020-03-18")
                        .with("tz", "Europe/Brussels")
                        .answer()
                        .getString("window.asOf"))
                .isEqualTo("2020-03-17T23:00:00Z");
    }

    @Test
    void withoutAsOfTheClockIsNow() {
        Instant clock = Instant.parse(anytime().answer().getString("window.asOf"));

        assertThat(Duration.between(clock, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CEST", "+01:00", "GMT+1", "UTC+2", "Europe/Brusels", "europe/brussels", "Z", "local"})
    void whatIsNoNameOfTheListIsRefused(String zone) {
        assertThat(search("tz", zone).refusal().getString("errors[0].parameter"))
                .isEqualTo("tz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+5", "America/Argentina/Ushuaia", "Asia/Calcutta", "EST5EDT"})
    void everyNameOfTheListIsUnderstood(String zone) {
        assertThat(search("tz", zone).answer().getString("window.timeZone")).isEqualTo(zone);
    }

    @Test
    void monthsAreThoseOfTheZone() {
        listed.only(anEvent().from("2020-03-31T23:30Z"), anEvent().on("2020-03-31"));

        assertThat(anytime().answer().getString("months")).isEqualTo("[[month:2020-03, label:March 2020, total:2]]");
        assertThat(anytime().with("tz", "Europe/Brussels").answer().getString("months"))
                .isEqualTo("[[month:2020-03, label:March 2020, total:1], [month:2020-04, label:April 2020, total:1]]");
    }

    @Test
    void monthsMayLieFarApart() {
        listed.only(anEvent().on("0001-01-01"), anEvent().from("9999-12-31T00:00Z"));

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(anytime().answer().getList("months.month")).containsExactly("0001-01", "9999-12"));
    }
}
