package io.kalends.event;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Instant ELEVEN = Instant.parse("2020-03-16T11:00:00Z");

    private static Schedule timed(Optional<Instant> until) {
        return new Schedule.Timed(ELEVEN, until, BRUSSELS, false);
    }

    private static Schedule days(String first, String last) {
        return new Schedule.Days(LocalDate.parse(first), LocalDate.parse(last), BRUSSELS, false);
    }

    @Test
    void aTimedEventIsTheSameFromEverywhere() {
        Schedule hour = timed(Optional.of(Instant.parse("2020-03-16T12:00:00Z")));

        assertThat(hour.startIn(ZoneId.of("Pacific/Kiritimati"))).isEqualTo("2020-03-16T11:00:00Z");
        assertThat(hour.endIn(ZoneId.of("Pacific/Kiritimati"))).isEqualTo("2020-03-16T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Brussels,    2020-03-15T23:00:00Z, 2020-03-17T23:00:00Z",
        "UTC,                2020-03-16T00:00:00Z, 2020-03-18T00:00:00Z",
        "Pacific/Kiritimati, 2020-03-15T10:00:00Z, 2020-03-17T10:00:00Z",
        "Pacific/Pago_Pago,  2020-03-16T11:00:00Z, 2020-03-18T11:00:00Z"
    })
    void wholeDaysFloat(ZoneId viewer, Instant start, Instant end) {
        Schedule days = days("2020-03-16", "2020-03-17");

        assertThat(days.startIn(viewer)).isEqualTo(start);
        assertThat(days.endIn(viewer)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Brussels,   2020-03-29, 23",
        "Europe/Brussels,   2020-10-25, 25",
        "America/Sao_Paulo, 2018-11-04, 23",
        "Australia/Lord_Howe, 2020-10-04, 23"
    })
    void daysOnWhichTheClockIsSetAreLongerOrShorter(ZoneId viewer, String day, long hours) {
        Schedule aDay = days(day, day);

        assertThat(java.time.Duration.between(aDay.startIn(viewer), aDay.endIn(viewer))
                        .toHours())
                .isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-16T11:00, 2020-03-16T11:00, false",
        "2020-03-16T11:00, 2020-03-16T11:01, true",
        "2020-03-16T11:00, 2020-03-15T11:00, true",
        "2020-03-16,       2020-03-16,       false",
        "2020-03-16,       2020-03-17,       true",
        "2020-03-16,       2020-03-16T11:00, false",
        "2020-03-16,       2020-03-17T11:00, true",
        "2020-03-16T11:00, 2020-03-16,       false",
        "2020-03-16T11:00, 2020-03-15,       true",
    })
    void anEventIsMovedWhenItStartsAtAnotherTime(String before, String after, boolean moved) {
        Schedule earlier =
                anEvent().in("Europe/Brussels").from(before).details().schedule();
        Schedule later = anEvent().in("Europe/Brussels").from(after).details().schedule();

        assertThat(later.isMovedFrom(earlier)).isEqualTo(moved);
    }

    @Test
    void anotherEndMovesNothing() {
        assertThat(timed(Optional.of(ELEVEN.plusSeconds(60))).isMovedFrom(timed(Optional.empty())))
                .isFalse();
        assertThat(days("2020-03-16", "2020-03-18").isMovedFrom(days("2020-03-16", "2020-03-17")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true,  Europe/Brussels, 2020-03-16T11:00, false",
        "false, Europe/Brussels, 2020-03-16T11:00, true",
        "true,  Europe/Brussels, 2020-03-16T12:00, false",
        "false, Europe/Brussels, 2020-03-16T12:00, false",
        "true,  Europe/Brussels, 2020-03-17T11:00, true",
        "true,  UTC,             2020-03-16T12:00, true",
    })
    void theRightZoneInPlaceOfAnAssumedOneMovesNothing(boolean assumed, String zone, String after, boolean moved) {
        AnEvent eleven = anEvent().from("2020-03-16T11:00");
        Schedule earlier =
                (assumed ? eleven.inAssumed("UTC") : eleven.in("UTC")).details().schedule();
        Schedule later = anEvent().from(after).in(zone).details().schedule();

        assertThat(later.isMovedFrom(earlier)).isEqualTo(moved);
    }

    @Test
    void withoutALengthAnEventLastsAMillisecond() {
        assertThat(timed(Optional.empty()).end()).isEqualTo(ELEVEN.plusMillis(1));
        assertThat(timed(Optional.of(ELEVEN)).end()).isEqualTo(ELEVEN.plusMillis(1));
    }

    @Test
    void whatEndsAtMidnightEndsOnTheDayBefore() {
        Schedule evening = timed(Optional.of(Instant.parse("2020-03-16T23:00:00Z")));

        assertThat(evening.firstDay()).isEqualTo("2020-03-16");
        assertThat(evening.lastDay()).isEqualTo("2020-03-16");
    }

    @Test
    void onlyTimesHaveATimeOfDay() {
        assertThat(timed(Optional.empty()).startTime()).contains(LocalTime.NOON);
        assertThat(days("2020-03-16", "2020-03-16").startTime()).isEmpty();
    }

    @Test
    void nothingEndsBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> timed(Optional.of(ELEVEN.minusMillis(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> days("2020-03-17", "2020-03-16"));
    }
}
