package io.kalends.embed;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.event.EventStatus;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbedPageTest {

    private static final String CLOCK = "2026-11-22T09:00:00Z";

    @Inject
    ListedEvents listed;

    @Test
    void isCompleteWithoutScript() {
        listed.only(anEvent()
                .named("Faser und Faden")
                .from("2026-12-01T19:00")
                .until("2026-12-01T20:30")
                .in("Europe/Berlin")
                .inCity("Leipzig", "DE")
                .registeringAt("https://tickets.example.org/faser"));

        Document page = page("/embed/events?lang=de&asOf=" + CLOCK);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("h1").eachText()).containsExactly("Veranstaltungen");
        assertThat(page.select("h2.month-name").eachText()).containsExactly("Dezember 2026");
        assertThat(page.select("h3.name a").eachText()).containsExactly("Faser und Faden");
        assertThat(page.select(".date time").eachText()).containsExactly("Dienstag, 1. Dezember 2026, 19:00–20:30 MEZ");
        assertThat(page.select(".date time").eachAttr("datetime")).containsExactly("2026-12-01T19:00:00+01:00");
        assertThat(page.select(".place").eachText()).containsExactly("Leipzig, DE");
        assertThat(page.select("a.register").eachAttr("href")).containsExactly("https://tickets.example.org/faser");
        assertThat(page.select("a.register").eachText()).containsExactly("Anmelden: Faser und Faden");
        assertThat(page.select("p.status").eachText()).containsExactly("1–1 von 1");
    }

    @Test
    void tellsWhetherOneCanRegister() {
        listed.only(
                registering("Open").on("2026-12-01"),
                registering("Closing").closingAt("2026-11-24T10:00:00Z").on("2026-12-02"),
                registering("Queue").withPlaces(10, 0).withWaitlist().on("2026-12-03"),
                registering("Full").withPlaces(10, 0).on("2026-12-04"),
                registering("Closed").closingAt("2026-11-20T10:00:00Z").on("2026-12-05"),
                registering("Later").openingAt("2026-11-30T10:00:00Z").on("2026-12-06"),
                registering("Off").being(EventStatus.CANCELLED).on("2026-12-07"),
                anEvent().named("Free").withoutRegistration().on("2026-12-08"),
                anEvent().named("Unknown").on("2026-12-09"),
                registering("Over").on("2026-11-01"));

        Document page = page("/embed/events?when=any&asOf=" + CLOCK);

        assertThat(page.select("li.event").stream()
                        .map(it -> it.selectFirst(".name").text() + ": "
                                + String.join(
                                        " | ",
                                        it.select("a.register, .state, .soon").eachText()))
                        .toList())
                .containsExactly(
                        "Over: Event over",
                        "Open: Register: Open",
                        "Closing: Register: Closing | Closing soon · Register by Tue 24 November 2026, 10:00 UTC",
                        "Queue: Join the waiting list: Queue",
                        "Full: Fully booked",
                        "Closed: Registration closed",
                        "Later: Registration opens Mon 30 November 2026, 10:00 UTC",
                        "Off: Cancelled",
                        "Free: No registration needed",
                        "Unknown: ");
    }

    private static AnEvent registering(String name) {
        return anEvent().named(name).registeringAt("https://tickets.example.org/");
    }

    @Test
    void layoutsShowTheSameEvents() {
        listed.only(
                anEvent().named("One").on("2026-12-01"), anEvent().named("Two").from("2026-12-24T10:00"));

        for (String layout : new String[] {"list", "compact", "card"}) {
            Document page = page("/embed/events?layout=" + layout + "&asOf=" + CLOCK);
            assertThat(page.select(".results." + layout + " .name").eachText())
                    .as(layout)
                    .containsExactly("One", "Two");
        }
        Document month = page("/embed/events?layout=month&month=2026-12&asOf=" + CLOCK);
        assertThat(month.select("td:has(time[datetime=2026-12-01]) .name").eachText())
                .containsExactly("One");
        assertThat(month.select("td:has(time[datetime=2026-12-24]) li").eachText())
                .containsExactly("10:00 Two");
        assertThat(month.select("time.day")).hasSize(31);
        assertThat(month.select("thead th").eachText()).startsWith("Mon").hasSize(7);
        assertThat(month.select("a[rel=next]").attr("href")).contains("month=2027-01");
    }

    @Test
    void aMonthTakesAllItsEventsAndNoOtherWindow() {
        listed.only(IntStream.range(0, 130)
                .mapToObj(it -> anEvent().named("Event " + it).on("2026-12-10"))
                .toArray(AnEvent[]::new));

        assertThat(page("/embed/events?layout=month&month=2026-12").select("td li"))
                .hasSize(130);
        Response refused = given().get("/embed/events?layout=month&when=today");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.asString()).text()).contains("leave out when");
    }

    /** It is told by the event's own clock: 31 March in Los Angeles is April in UTC. */
    @Test
    void aMonthHasWhatIsInItWhereItTakesPlace() {
        listed.only(
                anEvent().named("Last evening").from("2026-03-31T18:00").in("America/Los_Angeles"),
                anEvent().named("First morning").from("2026-04-01T08:00").in("Asia/Tokyo"));

        Document march = page("/embed/events?layout=month&month=2026-03");
        assertThat(march.select("td:has(time[datetime=2026-03-31]) .name").eachText())
                .containsExactly("Last evening");
        Document april = page("/embed/events?layout=month&month=2026-04");
        assertThat(april.select("td li").eachText()).containsExactly("08:00 First morning");
        assertThat(april.select("td:has(time[datetime=2026-04-01]) .name")).hasSize(1);
    }

    @Test
    void busyDaysBesideAMonthHideNothingOfIt() {
        AnEvent[] busy = IntStream.range(0, 110)
                .mapToObj(it -> anEvent().named("Event " + it).on("2026-03-31"))
                .toArray(AnEvent[]::new);
        busy[0] = anEvent().named("First morning").from("2026-04-01T08:00").in("Asia/Tokyo");
        listed.only(busy);

        Document april = page("/embed/events?layout=month&month=2026-04");
        assertThat(april.select("td li").eachText()).containsExactly("08:00 First morning");
        assertThat(april.text()).doesNotContain("Only the first");
    }

    @Test
    void aSlashAtTheEndIsNoOtherPage() {
        listed.only(anEvent().named("Alone").on("2026-12-01"));
        String slug = given().get("/v1/events?when=any").path("items[0].slug");

        for (String path : new String[] {"/embed/events/", "/embed/events/" + slug + "/"}) {
            String style =
                    page(path + "?asOf=" + CLOCK).select("link[rel=stylesheet]").attr("href");
            assertThat(URI.create(path).resolve(style)).hasToString("/embed/page.css");
        }
    }

    @Test
    void pagesLeadToEachOther() {
        listed.only(IntStream.range(0, 5)
                .mapToObj(it -> anEvent().named("Event " + it).on("2026-12-1" + it))
                .toArray(AnEvent[]::new));

        Document first = page("/embed/events?limit=2&layout=card&theme=dark&asOf=" + CLOCK);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(first.selectFirst("html").attr("data-theme")).isEqualTo("dark");
        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".results.card .name").eachText()).containsExactly("Event 2", "Event 3");
        assertThat(second.select("p.status").text()).isEqualTo("3–4 of 5");
        Document numbered = page("/embed/events?limit=2&page=3&asOf=" + CLOCK);
        assertThat(numbered.select(".name").eachText()).containsExactly("Event 4");
        assertThat(numbered.select("a[rel=next]")).isEmpty();
        assertThat(numbered.select("a[rel=prev]").attr("href")).contains("page=2");
    }

    @Test
    void rightToLeftLanguagesAreWrittenSo() {
        listed.only(anEvent().named("معرض").heldIn("ar").on("2026-12-01"));

        Document page = page("/embed/events?lang=ar&asOf=" + CLOCK);

        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo("الفعاليات");
        assertThat(page.select(".name a").attr("dir")).isEqualTo("auto");
        assertThat(page.select(".name a").attr("lang")).isEqualTo("ar");

        Document persian = page("/embed/events?lang=fa&asOf=" + CLOCK);
        assertThat(persian.select("h1").text()).as("no words in Persian").isEqualTo("Events");
        assertThat(persian.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(persian.selectFirst("html").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void oneEventHasAPageWhereItHasNoneOfItsOwn() {
        listed.only(anEvent()
                .named("Alone")
                .describedAs("First.\n\nSecond.")
                .by("Museum")
                .on("2026-12-01"));

        String href = page("/embed/events?asOf=" + CLOCK).select(".name a").attr("href");
        assertThat(href).contains("/events/alone-").doesNotContain("/embed/");
        Document page = page(href.replace("/events/", "/embed/events/") + "?asOf=" + CLOCK + "&theme=light");
        assertThat(page.select("h1").eachText()).containsExactly("Alone");
        assertThat(page.select("article > p").eachText()).contains("Museum", "First.", "Second.");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).isEqualTo("../page.css");
        assertThat(given().get("/embed/events/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsAPageForPeople() {
        Response refused = given().get("/embed/events?topik=java&layot=card");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(refused.header("Content-Security-Policy")).contains("frame-ancestors *");
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.text()).contains("Did you mean `topic`?", "Did you mean `layout`?");
        assertThat(Jsoup.parse(given().get("/embed/events?layout=cards").asString())
                        .text())
                .contains("did you mean card?");
        assertThat(given().get("/embed/events?theme=pink").statusCode()).isEqualTo(400);
        assertThat(given().get("/embed/events?limit=1000").statusCode()).isEqualTo(400);
    }

    @Test
    void mayStandInFramesAndIsAskedForConditionally() {
        listed.only(anEvent().named("Framed").on("2026-12-01"));

        Response answer = given().get("/embed/events?asOf=" + CLOCK);

        assertThat(answer.header("X-Frame-Options")).isNull();
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; style-src 'self'; img-src https: data:;"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors *");
        assertThat(answer.header("Cache-Control")).contains("max-age=60");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(given().header("If-None-Match", answer.header("ETag"))
                        .get("/embed/events?asOf=" + CLOCK)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void noCacheOutlivesWhatThePageSays() {
        Instant soon = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        listed.only(registering("Soon").closingAt(soon.toString()).on("2099-12-01"));

        String freshness = given().get("/embed/events").header("Cache-Control");

        assertThat(Integer.parseInt(freshness.replaceAll("public, max-age=(\\d+),.*", "$1")))
                .isLessThanOrEqualTo(20);
    }

    private static Document page(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address + "\n" + answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
