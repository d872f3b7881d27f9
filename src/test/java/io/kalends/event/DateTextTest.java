package io.kalends.event;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2020-03-10T11:00Z | 2020-03-10T12:00Z | Europe/Brussels  | Tue 10 March 2020, 12:00–13:00 CET
            2020-03-10T11:00Z | -                 | Europe/Brussels  | Tue 10 March 2020, 12:00 CET
            2020-03-10T11:00Z | 2020-03-10T11:00Z | Europe/Brussels  | Tue 10 March 2020, 12:00 CET
            2020-07-10T11:00Z | 2020-07-10T12:00Z | Europe/Brussels  | Fri 10 July 2020, 13:00–14:00 CEST
            2020-03-10T11:00Z | 2020-03-10T12:00Z | UTC              | Tue 10 March 2020, 11:00–12:00 UTC
            2020-03-10T20:00Z | 2020-03-11T00:00Z | UTC              | Tue 10 March 2020, 20:00–00:00 UTC
            2020-03-10T20:00Z | 2020-03-11T00:01Z | UTC              | Tue 10 March 2020, 20:00 – Wed 11 March 2020, 00:01 UTC
            2020-03-10T20:00Z | 2020-03-12T09:00Z | America/Toronto  | Tue 10 March 2020, 16:00 – Thu 12 March 2020, 05:00 EDT
            2020-03-28T19:00Z | 2020-03-29T18:00Z | Europe/Brussels  | Sat 28 March 2020, 20:00 CET – Sun 29 March 2020, 20:00 CEST
            2020-10-25T00:30Z | 2020-10-25T01:30Z | Europe/Brussels  | Sun 25 October 2020, 02:30 CEST–02:30 CET
            2020-03-10        | 2020-03-10        | Asia/Tokyo       | Tue 10 March 2020
            2020-03-10        | 2020-03-12        | Asia/Tokyo       | Tue 10 March 2020 – Thu 12 March 2020
            """)
    void aDateIsSaidAsAPersonWould(String from, String until, String zone, String text) {
        AnEvent event = anEvent().from(from);
        Schedule schedule =
                (until == null ? event : event.until(until)).details().schedule();

        assertThat(DateText.in(Locale.ENGLISH).of(schedule, ZoneId.of(zone))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Tue 10 March 2020, 12:00–13:00 CET      | March 2020
            en-US | Tue 10 March 2020, 12:00 PM–1:00 PM CET | March 2020
            de    | Dienstag, 10. März 2020, 12:00–13:00 MEZ | März 2020
            fr    | mardi 10 mars 2020, 12:00–13:00 CET     | mars 2020
            nl    | dinsdag 10 maart 2020, 12:00–13:00 CET  | maart 2020
            es    | martes, 10 de marzo de 2020, 12:00–13:00 CET | marzo 2020
            """)
    void everyLanguageHasItsWay(String language, String text, String month) {
        DateText dates = DateText.in(Locale.forLanguageTag(language));
        Schedule schedule = anEvent()
                .from("2020-03-10T11:00Z")
                .until("2020-03-10T12:00Z")
                .details()
                .schedule();

        assertThat(dates.of(schedule, ZoneId.of("Europe/Brussels"))).isEqualTo(text);
        assertThat(dates.of(YearMonth.of(2020, 3))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 2020年3月",
        "zh, 2020年3月",
        "ko, 2020년 3월",
        "hu, 2020. március",
        "lt, 2020 m. kovas",
        "eu, 2020(e)ko martxoa",
        "lv, marts 2020",
        "pl, marzec 2020"
    })
    void theYearOfAMonthStandsWhereTheLanguagePutsIt(String language, String month) {
        assertThat(DateText.in(Locale.forLanguageTag(language)).of(YearMonth.of(2020, 3)))
                .isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({"en, Tue, 10, 13:05", "en-US, Tue, 10, 1:05 PM", "de, Di., 10, 13:05", "ja, 火, 10, 13:05"})
    void itsPartsAreSaidLikeTheWhole(String language, String weekday, String day, String time) {
        DateText dates = DateText.in(Locale.forLanguageTag(language));
        ZonedDateTime at = ZonedDateTime.parse("2020-03-10T13:05Z");

        assertThat(dates.weekday(at.toLocalDate())).isEqualTo(weekday);
        assertThat(dates.dayOfMonth(at.toLocalDate())).isEqualTo(day);
        assertThat(dates.timeOf(at)).isEqualTo(time);
    }
}
