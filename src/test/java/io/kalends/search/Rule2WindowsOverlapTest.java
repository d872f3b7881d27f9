package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.search;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 2: a window is half open, and events match that overlap it; whole days float. */
@QuarkusTest
class Rule2WindowsOverlapTest {

    @Inject
    ListedEvents listed;

    private static boolean isFound(ASearch search) {
        return !search.names().isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-16T10:00Z, 2020-03-16T11:00Z,     false, ends where the event starts",
        "2020-03-16T10:00Z, 2020-03-16T11:00:01Z,  true,  reaches into the event",
        "2020-03-16T11:50Z, 2020-03-16T13:00Z,     false, begins where the event ends",
        "2020-03-16T11:49Z, 2020-03-16T13:00Z,     true,  begins within the event",
        "2020-03-16T11:20Z, 2020-03-16T11:30Z,     true,  lies within the event",
        "2020-03-16T11:20Z, 2020-03-16T11:20Z,     true,  is a moment within the event",
        "2020-03-16T11:00Z, 2020-03-16T11:00Z,     false, is the moment at which it starts",
        "2020-03-16T09:00Z, 2020-03-16T13:00Z,     true,  contains the event",
        "2020-03-16T12:20+01:00, 2020-03-16T12:30+01:00, true, is written with an offset",
        "2020-03-16T12:20:00 01:00, 2020-03-16T12:30:00 01:00, true, lost its plus sign on the way"
    })
    void aWindowIsHalfOpen(String from, String to, boolean found, String because) {
        listed.only(anEvent().from("2020-03-16T11:00Z").until("2020-03-16T11:50Z"));

        assertThat(isFound(search("from", from).with("to", to))).as(because).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-16, 2020-03-16, true",
        "2020-03-15, 2020-03-15, false",
        "2020-03-15, 2020-03-16, true",
        "2020-03-17, 2020-03-18, false",
    })
    void aBareDateIsAWholeDayAndABareToIncludesThatDay(String from, String to, boolean found) {
        listed.only(
                anEvent().from("2020-03-16T23:00").until("2020-03-16T23:59:59").in("Europe/Brussels"));

        assertThat(isFound(search("from", from).with("to", to).with("tz", "Europe/Brussels")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"UTC, 2020-03-16", "Europe/Brussels, 2020-03-17", "America/Toronto, 2020-03-16"})
    void aBareDateIsADayInTheZoneAskedFor(String zone, String day) {
        listed.only(anEvent().from("2020-03-16T23:30Z").until("2020-03-16T23:45Z"));

        assertThat(isFound(search("from", day).with("to", day).with("tz", zone)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Brussels",
                "America/Toronto",
                "Asia/Kathmandu",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago"
            })
    void aDateOnlyEventLastsItsDayInWhicheverZoneIsAskedFor(String zone) {
        listed.only(anEvent().on("2020-03-16").in("Europe/Brussels"));
        ASearch there = search("tz", zone);

        assertThat(isFound(there.with("from", "2020-03-16").with("to", "2020-03-16")))
                .isTrue();
        assertThat(isFound(there.with("from", "2020-03-15").with("to", "2020-03-15")))
                .isFalse();
        assertThat(isFound(there.with("from", "2020-03-17").with("to", "2020-03-17")))
                .isFalse();
        assertThat(isFound(there.with("from", "2020-03-16T23:59").with("to", "2020-03-17")))
                .isTrue();
        assertThat(isFound(there.with("when", "today").with("asOf", "2020-03-16T00:00")))
                .isTrue();
        assertThat(isFound(there.with("when", "past").with("asOf", "2020-03-16T23:59:59")))
                .isFalse();
        assertThat(isFound(there.with("when", "past").with("asOf", "2020-03-17T00:00")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-03-14", "2020-03-15", "2020-03-16", "2020-03-17"})
    void aMultiDayEventIsFoundOnEachOfItsDays(String day) {
        listed.only(
                anEvent().named("floating").from("2020-03-14").until("2020-03-17"),
                anEvent().named("timed").from("2020-03-14T20:00Z").until("2020-03-17T09:00Z"));

        assertThat(search("from", day).with("to", day).names()).containsExactlyInAnyOrder("floating", "timed");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-16T11:00Z, 2020-03-16T12:00Z,      true",
        "2020-03-16T10:00Z, 2020-03-16T11:00Z,      false",
        "2020-03-16T11:00:00.001Z, 2020-03-16T12:00Z, false",
        "2020-03-16,        2020-03-16,             true"
    })
    void withoutALengthAnEventIsFoundAtItsStart(String from, String to, boolean found) {
        listed.only(
                anEvent().from("2020-03-16T11:00Z"),
                anEvent().from("2020-03-16T11:00Z").until("2020-03-16T11:00Z"));

        assertThat(search("from", from).with("to", to).names()).hasSize(found ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Brussels,   2020-03-29, 2020-03-28T23:00Z, 2020-03-29T22:00Z", // 23 hours
        "Europe/Brussels,   2020-10-25, 2020-10-24T22:00Z, 2020-10-25T23:00Z", // 25 hours
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00Z, 2018-11-05T02:00Z", // begins at one o'clock
        "Asia/Beirut,       2020-10-24, 2020-10-23T21:00Z, 2020-10-24T22:00Z", // ends at its second midnight
        "America/St_Johns,  2010-11-07, 2010-11-07T02:30Z, 2010-11-08T03:30Z", // its first minute comes twice
    })
    void aDayOnWhichTheClockIsSetLastsFromMidnightToMidnight(String zone, String day, String start, String end) {
        AnEvent before = anEvent().named("before").from(earlier(start)).until(start);
        AnEvent first = anEvent().named("first").from(start);
        AnEvent last = anEvent().named("last").from(earlier(end)).until(end);
        AnEvent after = anEvent().named("after").from(end);
        listed.only(before, first, last, after, anEvent().named("floating").on(day));

        assertThat(search("from", day).with("to", day).with("tz", zone).names())
                .containsExactlyInAnyOrder("first", "last", "floating");
        assertThat(search("to", start).with("tz", zone).names()).containsExactly("before");
        assertThat(search("from", end).with("tz", zone).names()).containsExactly("after");
        assertThat(search("from", earlier(end)).with("tz", zone).names()).contains("floating");
    }

    /** One minute. */
    private static String earlier(String instant) {
        return java.time.OffsetDateTime.parse(instant).minusMinutes(1).toString();
    }

    @Test
    void whereADayWasTwiceAsLongAMinuteItsSecondPartBelongsToIt() {
        // At 00:01 on the 7th the clock went back to 23:01 of the 6th: the 7th had begun, and began again.
        listed.only(anEvent().named("floating").on("2010-11-07"));

        assertThat(search("to", "2010-11-07T02:31Z")
                        .with("tz", "America/St_Johns")
                        .names())
                .containsExactly("floating");
        assertThat(search("to", "2010-11-07T03:00Z")
                        .with("tz", "America/St_Johns")
                        .names())
                .containsExactly("floating");
    }

    @ParameterizedTest
    @CsvSource({
        "upcoming,     'now,floating,later today,tomorrow,weekend,next week,next month'",
        "past,         'ended now,yesterday'",
        "any,          'yesterday,floating,ended now,now,later today,tomorrow,weekend,next week,next month'",
        "ongoing,      'floating,now'",
        "today,        'floating,ended now,now,later today'",
        "tomorrow,     tomorrow",
        "this-week,    'yesterday,floating,ended now,now,later today,tomorrow,weekend'",
        "next-week,    'next week'",
        "this-weekend, weekend",
        "this-month,   'yesterday,floating,ended now,now,later today,tomorrow,weekend,next week'",
        "next-month,   'next month'"
    })
    void everyWindowHasAName(String when, String found) {
        listed.only(
                anEvent().named("yesterday").from("2020-03-17T09:00").until("2020-03-17T10:00"),
                anEvent().named("floating").on("2020-03-18"),
                anEvent().named("ended now").from("2020-03-18T10:00").until("2020-03-18T12:00"),
                anEvent().named("now").from("2020-03-18T12:00").until("2020-03-18T12:30"),
                anEvent().named("later today").from("2020-03-18T23:00").until("2020-03-19T00:00"),
                anEvent().named("tomorrow").from("2020-03-19T00:00").until("2020-03-19T01:00"),
                anEvent().named("weekend").on("2020-03-21"),
                anEvent().named("next week").from("2020-03-23T00:00").until("2020-03-23T01:00"),
                anEvent().named("next month").on("2020-04-01"));

        assertThat(search("when", when).with("asOf", "2020-03-18T12:00:00Z").names())
                .containsExactlyInAnyOrder(found.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?when=today",
                "/?when=this-week",
                "/embed/events?when=tomorrow",
                "/feeds/events.json?when=today"
            })
    void whatIsSeenFromTodayIsKeptUntilMidnight(String path) {
        listed.only();
        String freshness = given().get(path).header("Cache-Control");

        long seconds = Pattern.compile("(?:max-age|stale-if-error)=(\\d+)")
                .matcher(freshness)
                .results()
                .mapToLong(it -> Long.parseLong(it.group(1)))
                .sum();
        Instant midnight = LocalDate.now(ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        assertThat(Instant.now().plusSeconds(seconds)).as(freshness).isBefore(midnight.plusSeconds(2));
    }
}
