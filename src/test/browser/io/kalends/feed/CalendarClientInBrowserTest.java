package io.kalends.feed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.kalends.browser.BrowserStory;
import io.kalends.browser.ScriptsOfOthers;
import io.kalends.event.AnEvent;
import io.kalends.event.EventStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** FullCalendar, on the page of a partner in December 2026, shows what it reads here as the README says. */
@QuarkusTest
@EnabledIf(
        value = "io.kalends.browser.ScriptsOfOthers#areInstalled",
        disabledReason = ScriptsOfOthers.HOW_TO_GET_THEM)
class CalendarClientInBrowserTest extends BrowserStory {

    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void inDecember() {
        comes("Europe/Brussels");
    }

    private void comes(String zone) {
        visitor.close();
        visitor = visitor(new NewContextOptions().setTimezoneId(zone));
        visitor.clock().setFixedTime("2026-12-01T09:00:00Z");
        visitor.onRequest(it -> {
            if (it.url().startsWith(service())) {
                asked.add(URLDecoder.decode(it.url().substring(service().length()), StandardCharsets.UTF_8));
            }
        });
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(mishaps).isEmpty();
    }

    /** The script that the README gives to partners, told by a part of it. */
    private String fromReadme(String part) throws IOException {
        return Pattern.compile("```js\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(it -> it.group(1).replace("http://localhost:8080", service()))
                .filter(it -> it.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private FullCalendar shown(String script) {
        return FullCalendar.shown(script, partner, service(), visitor);
    }

    /** A month with every kind of event, and what lies just beside the weeks that a calendar shows of it. */
    private void december() {
        listed.only(
                textiles("Before the first week").on("2026-11-28"),
                textiles("In the first week").on("2026-11-29"),
                textiles("Fair textiles")
                        .from("2026-12-01T14:00")
                        .until("2026-12-01T15:30")
                        .withPage("https://textiles.example.org/fair?a=1&b=2"),
                textiles("Evening in New York").in("America/New_York").from("2026-12-03T19:00"),
                textiles("Textile fair").from("2026-12-10").until("2026-12-12"),
                textiles("Night of spinning").from("2026-12-15T22:00").until("2026-12-16T09:30"),
                textiles("Weaving workshop").from("2026-12-17T10:00").being(EventStatus.CANCELLED),
                textiles("In the last week").from("2027-01-09T22:00"),
                textiles("After the last week").from("2027-01-10T00:00"),
                anEvent().named("About something else").on("2026-12-08"));
    }

    private static AnEvent textiles(String name) {
        return anEvent().named(name).in("Europe/Brussels").about("textiles");
    }

    @Test
    void showsTheWeeksItAskedFor() throws IOException {
        december();
        FullCalendar calendar = shown(fromReadme("/v1/events"));

        assertThat(asked)
                .singleElement()
                .asString()
                .contains("from=2026-11-29T00:00:00+01:00&to=2027-01-10T00:00:00+01:00");
        assertThat(calendar.drawn())
                .containsExactly(
                        "11-29 In the first week",
                        "12-01 2p Fair textiles",
                        "12-04 1a Evening in New York",
                        "12-10/12-12 Textile fair",
                        "12-15/12-16 10p Night of spinning",
                        "12-17 10a Weaving workshop",
                        "01-09 10p In the last week");
        assertThat(calendar.eventsBy("title"))
                .doesNotContain("Before the first week", "After the last week", "About something else");
        assertThat(calendar.linkOf("Fair textiles")).isEqualTo("https://textiles.example.org/fair?a=1&b=2");
        assertThat(calendar.linkOf("Textile fair")).startsWith(service() + "/events/textile-fair");
        assertThat(calendar.strikesOut("Weaving workshop")).isTrue();
        assertThat(calendar.strikesOut("Fair textiles")).isFalse();
        calendar.picture("full-calendar-json");
    }

    @Test
    void asksAgainForEachMonth() throws IOException {
        december();
        FullCalendar calendar = shown(fromReadme("/v1/events"));
        calendar.turnTo("After the last week");

        assertThat(asked).last().asString().contains("from=2026-12-27T00:00:00+01:00&to=2027-02-07T00:00:00+01:00");
        assertThat(calendar.drawn()).containsExactly("01-09 10p In the last week", "01-10 12a After the last week");
    }

    @Test
    void showsHoursAndDaysWhereTheVisitorIs() throws IOException {
        december();
        visitor.close();
        comes("America/New_York");
        FullCalendar calendar = shown(fromReadme("/v1/events"));

        assertThat(asked).singleElement().asString().contains("from=2026-11-29T00:00:00-05:00");
        assertThat(calendar.drawn())
                .contains(
                        "11-29 In the first week",
                        "12-01 8a Fair textiles",
                        "12-03 7p Evening in New York",
                        "12-10/12-12 Textile fair",
                        "01-09 6p After the last week");
    }

    @Test
    void readsPageAfterPage() throws IOException {
        listed.only(IntStream.range(0, 230)
                .mapToObj(it -> textiles("Event " + it).from("2026-12-%02dT10:00".formatted(1 + it % 28)))
                .toArray(AnEvent[]::new));
        FullCalendar calendar = shown(fromReadme("/v1/events"));

        assertThat(asked).hasSize(3);
        assertThat(calendar.eventsBy("title")).hasSize(230).doesNotHaveDuplicates();
    }

    /** FullCalendar's own way to ask for JSON, under the names of parameters here. */
    @Test
    void readsOnePageWithoutAFunction() {
        december();
        FullCalendar calendar = shown("""
                const calendar = new FullCalendar.Calendar(document.querySelector('#calendar'), {
                  timeZone: 'UTC', startParam: 'from', endParam: 'to', timeZoneParam: 'tz',
                  events: { url: '%s/v1/events', extraParams: { limit: 100 }, success: (page) => page.items },
                  eventDataTransform: (event) => ({ title: event.name, start: event.startDate }),
                })
                calendar.render()
                """.formatted(service()));

        assertThat(asked)
                .singleElement()
                .asString()
                .contains("from=2026-11-29T00:00:00Z", "to=2027-01-10T00:00:00Z", "tz=UTC");
        assertThat(calendar.drawn()).contains("12-01 1p Fair textiles", "12-08 About something else");
    }

    @Test
    void subscribesToAFeed() throws IOException {
        december();
        FullCalendar calendar = shown(fromReadme("format: 'ics'"));

        assertThat(calendar.drawn())
                .containsExactly(
                        "11-29 In the first week",
                        "12-01 2p Fair textiles",
                        "12-03 7p Evening in New York",
                        "12-10/12-12 Textile fair",
                        "12-15/12-16 10p Night of spinning",
                        "01-09 10p In the last week");
        assertThat(calendar.linkOf("Fair textiles")).isEqualTo("https://textiles.example.org/fair?a=1&b=2");
        calendar.picture("full-calendar-ics");
        calendar.turnTo("After the last week");
        assertThat(asked).hasSize(1);
    }

    /** The plugin passes over STATUS: the description is all that tells. */
    @Test
    void readsInTheDescriptionOfAFeedThatAnEventIsCancelled() throws IOException {
        december();
        FullCalendar calendar = shown(fromReadme("format: 'ics'").replaceFirst("&status=[a-zA-Z,]+", ""));

        assertThat(calendar.drawn()).contains("12-17 10a Weaving workshop");
        assertThat(calendar.eventsBy("extendedProps.description")).contains("Cancelled");
    }
}
