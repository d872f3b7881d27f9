package io.kalends.feed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.kalends.feed.CalendarJudge.Read;
import io.kalends.view.PublicEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarsAreReadTest {

    private static final int RANDOM = 5_000;

    private final IcsFormat format = new IcsFormat();

    static Feed richSet() {
        return SomeFeeds.of(
                anEvent()
                        .named("A webinar")
                        .from("2020-03-16T11:00")
                        .until("2020-03-16T11:50")
                        .in("Europe/Brussels"),
                anEvent().named("A day").on("2020-03-10").in("Europe/Brussels"),
                anEvent().named("Three days").from("2020-02-28").until("2020-03-01"),
                anEvent()
                        .named("Across the change to summer")
                        .from("2020-03-29T01:30")
                        .until("2020-03-29T03:30")
                        .in("Europe/Brussels"),
                anEvent()
                        .named("Soon after the change to summer")
                        .from("2030-03-31T04:45")
                        .until("2030-03-31T05:18")
                        .in("Europe/Riga"),
                anEvent()
                        .named("The first of two hours")
                        .from("2020-10-25T02:30+02:00")
                        .until("2020-10-25T02:45+02:00")
                        .in("Europe/Brussels"),
                anEvent()
                        .named("The second of two hours")
                        .from("2020-10-25T02:30+01:00")
                        .until("2020-10-25T02:45+01:00")
                        .in("Europe/Brussels"),
                anEvent()
                        .named("Half an hour of summer")
                        .from("2021-01-04T18:00")
                        .until("2021-01-04T19:00")
                        .in("Australia/Lord_Howe"),
                anEvent()
                        .named("No summer at all")
                        .from("2021-07-04T18:00")
                        .until("2021-07-04T19:00")
                        .in("Asia/Kolkata"),
                anEvent()
                        .named("Before Moscow changed")
                        .from("2010-01-04T18:00")
                        .until("2010-01-04T19:00")
                        .in("Europe/Moscow"),
                anEvent()
                        .named("After Moscow changed")
                        .from("2012-01-04T18:00")
                        .until("2012-01-04T19:00")
                        .in("Europe/Moscow"),
                anEvent()
                        .named("The Friday that Samoa skipped")
                        .from("2011-12-29T23:30")
                        .until("2011-12-31T00:30")
                        .in("Pacific/Apia"),
                anEvent().named("In Universal Time").from("2020-03-16T11:00Z"),
                anEvent()
                        .named("A moment")
                        .from("2020-03-16T11:00")
                        .until("2020-03-16T11:00")
                        .in("America/Toronto"),
                anEvent().named("Cancelled").being(EventStatus.CANCELLED),
                anEvent().named("Postponed").being(EventStatus.POSTPONED),
                anEvent()
                        .named("Moved; online, \\ \"really\"")
                        .being(EventStatus.MOVED_ONLINE)
                        .attended(AttendanceMode.ONLINE)
                        .by("City \"of\" Ghent: a, b; c ^ d")
                        .registeringAt("https://r.example/?a=1&b=2")
                        .about("food, drink"),
                anEvent().named("Über — 漢字 — עברית — 😀".repeat(20)).describedAs("One\n\nTwo"));
    }

    @ParameterizedTest
    @EnumSource
    void readsEachOfARichSetBackAsItIs(CalendarJudge judge) {
        Feed feed = richSet();

        assertThat(misread(judge, feed.entries())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsRandomEventsBackAsTheyAre(CalendarJudge judge) {
        long seed = Long.getLong("kalends.seed", System.nanoTime());
        System.out.println(RANDOM + " random events, -Dkalends.seed=" + seed);
        List<PublicEvent> entries = new RandomEvents(seed).list(RANDOM);

        assertThat(misread(judge, entries)).as("-Dkalends.seed=" + seed).isEmpty();
    }

    /** What a judge reads otherwise than it was meant; a few of them are enough to see why. */
    private List<String> misread(CalendarJudge judge, List<PublicEvent> entries) {
        List<Read> read = judge.read(format.render(SomeFeeds.of(entries)));
        assertThat(read).hasSameSizeAs(entries);
        return IntStream.range(0, read.size())
                .filter(it -> !read.get(it).equals(Read.of(entries.get(it))))
                .mapToObj(it -> "meant " + Read.of(entries.get(it)) + " in "
                        + entries.get(it).schedule().zone() + " but read " + read.get(it))
                .limit(10)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void readsACalendarWithoutEvents(CalendarJudge judge) {
        assertThat(judge.read(format.render(SomeFeeds.of()))).isEmpty();
    }

    @Test
    void saysWhatCalendarsNeedToFollow() {
        AnEvent event = anEvent()
                .named("Labour Conditions")
                .from("2020-03-16T11:00")
                .until("2020-03-16T11:50")
                .in("Europe/Brussels")
                .by("Electronics Watch")
                .about("procurement", "textiles")
                .at("City Hall")
                .inCity("Ghent", "BE")
                .located(51.0536, 3.7253)
                .withPage("https://watch.example/labour")
                .registeringAt("https://watch.example/register")
                .closingAt("2020-03-15T22:00:00Z");

        String ics = SomeFeeds.text(format, SomeFeeds.of(event)).replace("\r\n ", "");
        assertThat(ics.lines())
                .contains(
                        "VERSION:2.0",
                        "NAME:Events: textiles",
                        "X-WR-CALNAME:Events: textiles",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-PUBLISHED-TTL:PT1H",
                        "SEQUENCE:0",
                        "DTSTAMP:20200203T040506Z",
                        "CREATED:20200102T030405Z",
                        "LAST-MODIFIED:20200203T040506Z",
                        "TZID:Europe/Brussels",
                        "DTSTART;TZID=Europe/Brussels:20200316T110000",
                        "DTEND;TZID=Europe/Brussels:20200316T115000",
                        "STATUS:CONFIRMED",
                        "CATEGORIES:procurement,textiles",
                        "GEO:51.053600;3.725300",
                        "LOCATION:City Hall\\, Ghent\\, BE",
                        "ORGANIZER;CN=\"Electronics Watch\":invalid:nomail",
                        "URL:https://watch.example/labour",
                        "X-KALENDS-REGISTRATION;VALUE=URI:https://watch.example/register",
                        "DESCRIPTION:Register: https://watch.example/register\\nRegistration closes: Sun 15 March 2020\\, 23:00 CET")
                .noneMatch(it -> it.startsWith("METHOD") || it.startsWith("COLOR"));
    }

    @Test
    void endsADateOnlyEventOnTheMorningAfter() {
        assertThat(SomeFeeds.text(
                        format, SomeFeeds.of(anEvent().from("2020-02-28").until("2020-02-29"))))
                .contains("DTSTART;VALUE=DATE:20200228\r\nDTEND;VALUE=DATE:20200301\r\n");
    }

    @Test
    void describesAZoneByItsTransitions() {
        Feed feed = SomeFeeds.of(anEvent().from("2020-03-16T11:00").in("Europe/Brussels"));

        assertThat(SomeFeeds.text(format, feed)).contains("""
                        BEGIN:VTIMEZONE
                        TZID:Europe/Brussels
                        BEGIN:STANDARD
                        DTSTART:20190101T000000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0100
                        TZNAME:CET
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:20190331T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        TZNAME:CEST
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20191027T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        TZNAME:CET
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:20200329T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        TZNAME:CEST
                        END:DAYLIGHT
                        """.replace("\n", "\r\n"));
    }

    @Test
    void foldsAtSeventyFiveOctetsBetweenCharacters() {
        byte[] ics = format.render(richSet());

        assertThat(new String(ics, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(ics);
        assertThat(new String(ics, StandardCharsets.UTF_8).split("\r\n"))
                .allSatisfy(
                        it -> assertThat(it.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(it -> it.indexOf('\n') >= 0 || it.indexOf('\r') >= 0)
                .noneMatch(it -> it.indexOf('\uFFFD') >= 0);
    }
}
