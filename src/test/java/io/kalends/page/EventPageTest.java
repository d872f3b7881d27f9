package io.kalends.page;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventPageTest {

    private static final String CLOCK = "2026-11-22T09:00:00Z";

    @Inject
    ListedEvents listed;

    @Test
    void saysEverythingThatIsKnown() {
        UUID id = listed.only(
                        anEvent()
                                .named("Fair textiles")
                                .withSubtitle("What buyers can ask for")
                                .describedAs("First.\n\nSecond,\non two lines.")
                                .from("2026-12-01T14:00")
                                .until("2026-12-01T15:30")
                                .in("Europe/Brussels")
                                .at("Library")
                                .inCity("Ghent", "BE")
                                .located(51.05, 3.72)
                                .by("City of Ghent")
                                .about("textiles")
                                .heldIn("en", "nl")
                                .withTalk("Labels", "Ada", "Museum of Thread")
                                .withPlaces(100, 7)
                                .costing("20", "EUR")
                                .closingAt("2026-11-30T11:00:00Z")
                                .withPage("https://ghent.example.org/fair")
                                .registeringAt("https://tickets.example.org/1"),
                        anEvent().named("Another").on("2026-12-03").about("textiles"))
                .get(0);

        Document page = page("/events/" + id + "?asOf=" + CLOCK);

        assertThat(page.select("h1").eachText()).containsExactly("Fair textiles");
        assertThat(page.select("h1 + .subtitle").text()).isEqualTo("What buyers can ask for");
        assertThat(page.select("header .date").text()).isEqualTo("Tue 1 December 2026, 14:00–15:30 CET");
        assertThat(page.select("header .place").text()).isEqualTo("Library, Ghent, BE");
        assertThat(page.select("header a.register").attr("href")).isEqualTo("https://tickets.example.org/1");
        assertThat(page.select("header .actions .state").text()).startsWith("Register by Mon 30 November 2026, 12:00");
        assertThat(page.select(".text p").eachText()).containsExactly("First.", "Second, on two lines.");
        assertThat(page.select(".programme .title").eachText()).containsExactly("Labels");
        assertThat(page.select(".programme .speaker").eachText()).containsExactly("Ada, Museum of Thread");
        assertThat(page.select(".facts > div").eachText())
                .contains(
                        "Organizer City of Ghent",
                        "Language English, Dutch",
                        "Price €20.00",
                        "Places 7 of 100 left",
                        "Website The event’s own page");
        assertThat(fact(page, "Place")).startsWith("https://www.openstreetmap.org/?mlat=51.05&mlon=3.72");
        assertThat(fact(page, "Organizer")).contains("/?organizer=city-of-ghent");
        assertThat(fact(page, "Website")).isEqualTo("https://ghent.example.org/fair");
        assertThat(page.select(".chosen a").attr("href")).contains("/?topic=textiles");
        assertThat(page.select(".results .name").eachText()).containsExactly("Another");
        assertThat(page.select("link[rel=canonical]").attr("href")).contains("/events/fair-textiles-");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("First.");
        JsonPath event =
                JsonPath.from(page.select("script[type=application/ld+json]").html());
        assertThat(event.getString("'@graph'[0].name")).isEqualTo("Fair textiles");
        assertThat(event.getList("'@graph'")).hasSize(1);
    }

    @Test
    void leadsIntoCalendars() {
        List<UUID> ids = listed.only(
                anEvent()
                        .named("Timed & sealed")
                        .from("2026-12-01T14:00")
                        .until("2026-12-01T15:30")
                        .in("Europe/Brussels")
                        .attended(AttendanceMode.ONLINE),
                anEvent().named("Two days").from("2026-12-04").until("2026-12-05"),
                anEvent().named("Off").on("2026-12-06").being(EventStatus.CANCELLED));

        Document timed = page("/events/" + ids.get(0) + "?asOf=" + CLOCK);
        assertThat(given().get(calendar(timed, "Apple")).contentType()).startsWith("text/calendar");
        assertThat(calendar(timed, "Google"))
                .contains("text=Timed+%26+sealed", "dates=20261201T130000Z%2F20261201T143000Z");
        assertThat(calendar(timed, "Outlook"))
                .contains("startdt=2026-12-01T13%3A00%3A00Z", "enddt=2026-12-01T14%3A30%3A00Z");

        Document days = page("/events/" + ids.get(1) + "?asOf=" + CLOCK);
        assertThat(decoded(calendar(days, "Google"))).contains("dates=20261204/20261206");
        assertThat(calendar(days, "Outlook")).contains("startdt=2026-12-04", "enddt=2026-12-06", "allday=true");

        Document off = page("/events/" + ids.get(2) + "?asOf=" + CLOCK);
        assertThat(off.select("header .actions").text()).isEqualTo("Cancelled");
        assertThat(off.select("a[href*=.ics]")).isEmpty();
        assertThat(page("/events/" + ids.get(0) + "?asOf=2026-12-02")
                        .select("header .actions")
                        .text())
                .doesNotContain("Register");
    }

    @Test
    void offersItsOwnLine() {
        UUID id = listed.only(anEvent().named("Alone").on("2026-12-01")).get(0);

        Element frame = Jsoup.parseBodyFragment(page("/events/" + id + "?asOf=" + CLOCK)
                        .select("textarea")
                        .val())
                .selectFirst("iframe");

        assertThat(frame.attr("title")).isEqualTo("Alone");
        assertThat(given().get(frame.attr("src")).statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhereAMovedEventWas() {
        UUID id = listed.only(anEvent()
                        .named("Moved")
                        .from("2026-12-01T14:00")
                        .in("Europe/Brussels")
                        .previouslyFrom("2026-11-24T14:00"))
                .get(0);

        assertThat(page("/events/" + id + "?asOf=" + CLOCK)
                        .select(".facts > div")
                        .eachText())
                .contains("Moved from Tue 24 November 2026, 14:00 CET");
    }

    @Test
    void oembedKnowsThePage() {
        UUID id = listed.only(anEvent().named("Alone").on("2026-12-01")).get(0);

        String discovery = page("/events/" + id)
                .select("link[type=application/json+oembed]")
                .attr("href");

        Response described = given().urlEncodingEnabled(false).get(discovery);
        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(described.jsonPath().getString("title")).isEqualTo("Alone");
    }

    @Test
    void whatIsNotThereIsExplainedOnAPage() {
        UUID id = listed.only(anEvent().named("Gone").on("2026-12-01")).get(0);
        listed.deleted(id);

        Response nowhere = given().get("/events/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(nowhere.asString()).select("form[role=search]")).hasSize(1);
        assertThat(given().get("/events/" + id).statusCode()).isEqualTo(410);
        assertThat(given().get("/events/" + id + "?topic=textiles").contentType())
                .isNotBlank();
    }

    private static String fact(Document page, String label) {
        return page.select(".facts > div:has(> dt:matchesOwn(^" + label + "$)) a")
                .attr("href");
    }

    private static String calendar(Document page, String name) {
        return page.select(".group a:matchesOwn(^" + name + ")").attr("href");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Document page(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
