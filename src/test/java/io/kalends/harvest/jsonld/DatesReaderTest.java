package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.Schedule;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesReaderTest {

    private static final Zones ZONES =
            new Zones(Stream.concat(ZoneId.getAvailableZoneIds().stream(), Stream.of("Mars/Olympus"))
                    .toList());

    private final DatesReader dates = new DatesReader(ZONES, Optional.empty(), ZoneId.of("Europe/Brussels"));

    private Optional<String> previousStart(String members) {
        JsonNode event = Json.of("{'startDate': '2026-03-16T11:00', " + members + "}");
        return DatesReader.previousStart(event, dates.schedule(event))
                .map(it -> it.seenFrom(ZoneId.of("Europe/Brussels")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'2026-03-09T11:00'|2026-03-09T11:00:00+01:00",
                "'2026-03-09T11:00Z'|2026-03-09T12:00:00+01:00",
                "'2026-03-09'|2026-03-09",
                "['2026-03-09', '2026-03-14T09:00', '2026-03-02']|2026-03-14T09:00:00+01:00",
                "['2026-03-02', '2026-03-16T10:00Z']|2026-03-02",
                "'2026-03-16T10:00Z'|",
                "['', null]|",
                "null|",
            })
    void understandsAnEarlierStart(String published, String start) {
        assertThat(previousStart("'previousStartDate': " + published)).isEqualTo(Optional.ofNullable(start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'last week'", "['2026-03-09', '2026-02-30']", "'1066-10-14'", "{'@type': 'Date'}"})
    void refusesOtherEarlierStarts(String published) {
        assertThatThrownBy(() -> previousStart("'previousStartDate': " + published))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.field()).isEqualTo("previousStartDate"));
    }

    private Schedule read(String members) {
        return dates.schedule(Json.of("{" + members + "}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T11:00:00+01:00, 2026-03-16T10:00:00Z",
        "2026-03-16T11:00:00 01:00, 2026-03-16T10:00:00Z",
        "2026-03-16T11:00:00+0100, 2026-03-16T10:00:00Z",
        "2026-03-16T11:00+01, 2026-03-16T10:00:00Z",
        "2026-03-16T11:00:00−05:00, 2026-03-16T16:00:00Z",
        "2026-03-16t10:00:00z, 2026-03-16T10:00:00Z",
        "2026-03-16T10:00:00.1234567Z, 2026-03-16T10:00:00.123456Z",
        "2026-03-16 11:00, 2026-03-16T10:00:00Z",
        "2026-03-16T11:00, 2026-03-16T10:00:00Z",
        "'  2026-03-16T11:00:00  ', 2026-03-16T10:00:00Z",
        "2026-03-16T24:00, 2026-03-16T23:00:00Z",
        "2026-03-16T11:00:60Z, 2026-03-16T11:00:59Z",
        "2026-03-29T02:30, 2026-03-29T01:30:00Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "2026-12-9T19:00+1:00, 2026-12-09T18:00:00Z",
        "2026-12-10T19:00-5:00, 2026-12-11T00:00:00Z",
        "2026-12-10T19:00-5, 2026-12-11T00:00:00Z",
        "2026-3-9 9:00, 2026-03-09T08:00:00Z",
        "20261210T190000Z, 2026-12-10T19:00:00Z",
        "20261210T1900+0100, 2026-12-10T18:00:00Z",
        "2026-03-16T11:00[America/Toronto], 2026-03-16T15:00:00Z",
        "2026-03-16T11:00+01:00[America/Toronto], 2026-03-16T10:00:00Z",
        "2026-03-16T11:00[!america/toronto][u-ca=gregory], 2026-03-16T15:00:00Z",
    })
    void understandsTimes(String start, String instant) {
        assertThat(read("'startDate': '" + start + "'").start()).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "2026",
        "2026-02-30",
        "2026-2-30",
        "20260230",
        "2026-13-01",
        "20261301",
        "2026121",
        "2026-1210",
        "202612-10",
        "2026-03-16T900",
        "2026-03-16T11:00+530",
        "16/03/2026",
        "tomorrow",
        "2026-03-16T25:00",
        "2026-03-16T11:00+19:00",
        "1899-12-31",
        "2200-01-01",
        "12026-01-01",
        "2026-03-16T11:00:00+01:00 (CET)",
    })
    void refusesOtherStarts(String start) {
        assertThatThrownBy(() -> read("'startDate': '" + start + "'"))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.field()).isEqualTo("startDate"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, , 2026-03-16, 2026-03-16",
        "2026-03-16, 2026-03-18, 2026-03-16, 2026-03-18",
        "2026-3-6, 2026-03-9, 2026-03-06, 2026-03-09",
        "20260316, 20260318, 2026-03-16, 2026-03-18",
        "2026-03-16, 2026-03-16T23:00:00+01:00, 2026-03-16, 2026-03-16",
        "2026-03-16, 2026-03-18T00:00:00, 2026-03-16, 2026-03-17",
        "2026-03-16, 2026-03-17T20:00:00-07:00, 2026-03-16, 2026-03-17",
        "2026-03-16, 2026-03-18T00:00:00-07:00, 2026-03-16, 2026-03-17",
        "2026-03-16, 2026-03-17T23:00:00Z, 2026-03-16, 2026-03-17",
    })
    void understandsDays(String start, String end, String first, String last) {
        Schedule schedule =
                read("'startDate': '" + start + "', 'endDate': " + (end == null ? "null" : "'" + end + "'"));

        assertThat(schedule).isInstanceOf(Schedule.Days.class);
        assertThat(schedule.firstDay()).isEqualTo(first);
        assertThat(schedule.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'endDate': '2026-03-16T11:50', 2026-03-16T10:50:00Z",
                "'endDate': 'null', ",
                "'endDate': '', ",
                "'endDate': '2026-03-16', ",
                "'endDate': '2026-03-17', 2026-03-17T23:00:00Z",
                "'duration': 'PT1H', 2026-03-16T11:00:00Z",
                "'duration': 'P1DT30M', 2026-03-17T10:30:00Z",
                "'duration': 'P1W', 2026-03-23T10:00:00Z",
                "'endDate': null; 'duration': 'pt90m', 2026-03-16T11:30:00Z",
            })
    void understandsEnds(String members, String until) {
        Schedule.Timed timed = (Schedule.Timed) read("'startDate': '2026-03-16T11:00', " + members.replace(';', ','));

        assertThat(timed.until().map(Object::toString)).isEqualTo(Optional.ofNullable(until));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'endDate': '2026-03-16T10:59', endDate",
                "'endDate': '2026-03-15', endDate",
                "'endDate': 'late', endDate",
                "'endDate': 7, endDate",
                "'endDate': '2200-01-01', endDate",
                "'duration': '1h', duration",
                "'duration': 'PT-1H', duration",
                "'duration': 'P400Y', endDate",
                "'duration': 'P999999999Y', duration",
                "'duration': 'P2000000000D', duration",
                "'duration': 'PT2000000000000H', duration",
                "'timeZone': 'Mars/Olympus', timeZone",
                "'kalends:timeZone': 'EST5', timeZone",
                "'location': {'timeZone': '+01:00'}, timeZone",
            })
    void refusesWhatContradicts(String members, String field) {
        assertThatThrownBy(() -> read("'startDate': '2026-03-16T11:00', " + members))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'timeZone': 'America/Toronto', America/Toronto, false",
                "'location': {'timeZone': 'america/toronto'}, America/Toronto, false",
                "'eventSchedule': {'scheduleTimezone': 'UTC'}, UTC, false",
                "'kalends:assumedTimeZone': 'UTC', UTC, true",
                "'name': 'no zone', Europe/Brussels, true",
            })
    void tellsPublishedZonesFromAssumedOnes(String members, String zone, boolean assumed) {
        Schedule schedule = read("'startDate': '2026-03-16T11:00', " + members);

        assertThat(schedule.zone().getId()).isEqualTo(zone);
        assertThat(schedule.zoneAssumed()).isEqualTo(assumed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05T19:30:00-05:00, Etc/GMT+5",
        "2026-07-16T11:00+01:00, Etc/GMT-1",
        "2026-03-16T11:00+01:00, Europe/Brussels",
        "2026-03-16T11:00Z, Europe/Brussels",
        "2026-03-16T11:00+00:00, Europe/Brussels",
        "2026-12-12T01:00:00+05:30, Asia/Kolkata",
        "2026-03-16T11:00+05:45, Asia/Kathmandu",
        "2026-03-16T11:00+06:30, Asia/Yangon",
        "2026-03-16T11:00+03:30, Asia/Tehran",
        "2020-07-16T11:00+04:30, Asia/Kabul",
        "2026-03-16T11:00+08:45, Australia/Eucla",
        "2026-07-16T11:00+09:30, Australia/Darwin",
        "2026-01-16T11:00+10:30, Australia/Adelaide",
        "2026-07-16T11:00+10:30, Australia/Lord_Howe",
        "2026-07-16T11:00+12:45, Pacific/Chatham",
        "2026-01-16T11:00+13:45, Pacific/Chatham",
        "2026-01-16T11:00-03:30, America/St_Johns",
        "2026-07-16T11:00-02:30, America/St_Johns",
        "2026-01-16T11:00-02:30, Europe/Brussels",
        "2026-03-16T11:00-09:30, Pacific/Marquesas",
        "2026-03-16T11:00+05:40, Europe/Brussels",
    })
    void anOffsetTellsTheHoursOfThePlace(String start, String zone) {
        Schedule schedule = read("'startDate': '" + start + "'");

        assertThat(schedule.zone().getId()).isEqualTo(zone);
        assertThat(schedule.zoneAssumed()).isTrue();
    }

    @Test
    void whoKnowsTheZoneIsBelieved() {
        DatesReader told =
                new DatesReader(ZONES, Optional.of(ZoneId.of("America/Toronto")), ZoneId.of("Europe/Brussels"));

        assertThat(told.schedule(Json.of("{'startDate': '2026-07-16T11:00-05:00'}"))
                        .zone()
                        .getId())
                .isEqualTo("America/Toronto");
    }
}
