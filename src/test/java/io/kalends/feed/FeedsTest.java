package io.kalends.feed;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.kalends.event.AnEvent;
import io.kalends.event.EventStatus;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedsTest {

    @Inject
    ListedEvents listed;

    private static AnEvent on(String day) {
        return anEvent().named("On " + day).on(day).about("procurement");
    }

    private static RequestSpecification in2020() {
        return given().queryParam("from", "2020-01-01").queryParam("to", "2020-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "ics, text/calendar;charset=utf-8, BEGIN:VCALENDAR",
        "rss, application/rss+xml;charset=utf-8, <?xml",
        "atom, application/atom+xml;charset=utf-8, <?xml",
        "json, application/feed+json;charset=utf-8, {",
        "jsonld, application/ld+json, [",
        "csv, text/csv;charset=utf-8;header=present, 'id,'",
    })
    void answersAnySearchInEachForm(String extension, String type, String beginning) {
        listed.only(on("2020-03-10"), on("2020-05-10"), on("2021-03-10"));

        Response answer = in2020().queryParam("topic", "procurement").get("/feeds/events." + extension);
        answer.then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .header("Content-Disposition", "inline; filename=\"events." + extension + "\"")
                .header("ETag", matchesPattern("\".+\""))
                .header("Vary", containsString("Accept"))
                .header("Cache-Control", containsString("max-age=60"))
                .header("Access-Control-Allow-Origin", "*")
                .header("Link", allOf(containsString("rel=\"first\""), not(containsString("rel=\"next\""))));
        assertThat(answer.contentType().replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(type);
        assertThat(answer.asString())
                .startsWith(beginning)
                .contains("On 2020-03-10", "On 2020-05-10")
                .doesNotContain("On 2021-03-10");

        given().header("If-None-Match", answer.header("ETag"))
                .queryParam("from", "2020-01-01")
                .queryParam("to", "2020-12-31")
                .queryParam("topic", "procurement")
                .get("/feeds/events." + extension)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        in2020().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get("/feeds/events." + extension)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "text/calendar, text/calendar",
        "'text/calendar, */*;q=0.1', text/calendar",
        "application/rss+xml, application/rss+xml",
        "application/atom+xml, application/atom+xml",
        "application/feed+json, application/feed+json",
        "application/ld+json, application/ld+json",
        "text/csv, text/csv",
        "'application/json;q=0.2, text/csv;q=0.8', text/csv",
        "'text/calendar;q=0.5, application/json', application/json",
        "application/json, application/json",
        "*/*, application/json",
        "application/*, application/json",
        "'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', application/json",
    })
    void answersAListingInTheFormThatIsAccepted(String accept, String type) {
        listed.only(on("2020-03-10"));

        in2020().accept(accept)
                .get("/v1/events")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .header("Vary", containsString("Accept"))
                .contentType(startsWith(type));
    }

    @ParameterizedTest
    @CsvSource({
        "'application/rss+xml, text/calendar;q=0.5', text/calendar",
        "'text/*, text/calendar', text/calendar",
        "'text/csv, application/ld+json;q=0.5', application/ld+json",
    })
    void oneEventHasTheFormsThatItHas(String accept, String type) {
        UUID id = listed.only(on("2020-03-10")).get(0);

        given().accept(accept).get("/v1/events/" + id).then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void refusesFormsThatThereAreNot() {
        in2020().accept("application/pdf").get("/v1/events").then().statusCode(406);
        in2020().get("/feeds/events.pdf").then().statusCode(404).body("detail", containsString(".ics"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/events.ics", "/feeds/events.csv"})
    void understandsWhatListingsUnderstandAndNothingElse(String feed) {
        listed.only(on("2020-03-10"));

        given().get(feed + "?topik=x").then().statusCode(400).body("errors.parameter", hasItem("topik"));
        given().get(feed + "?limit=1001").then().statusCode(400).body("errors.parameter", hasItem("limit"));
        given().get(feed + "?limit=1000&facets=topic&fields=name&include=programme&lang=de&when=any&sort=-start")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        given().accept("text/calendar").get("/v1/events?topik=x").then().statusCode(400);
        given().accept("text/calendar")
                .get("/v1/events?limit=1000&when=any")
                .then()
                .statusCode(200);
        given().get("/v1/events?limit=101").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'/v1/events/%s.ics', , text/calendar", "'/v1/events/%s.jsonld', , application/ld+json",
        "'/v1/events/%s', text/calendar, text/calendar", "'/v1/events/%s', application/ld+json, application/ld+json",
        "'/v1/events/%s', application/json, application/json", "'/v1/events/%s', */*, application/json"
    })
    void answersOneEventByIdAndSlug(String path, String accept, String type) {
        UUID id = listed.only(on("2020-03-10")).get(0);
        String slug = given().get("/v1/events/" + id).jsonPath().getString("slug");

        for (String key : List.of(id.toString(), slug)) {
            RequestSpecification asking = accept == null ? given() : given().accept(accept);
            asking.get(path.formatted(key))
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(200)
                    .contentType(startsWith(type))
                    .body(containsString("On 2020-03-10"));
        }
        given().get(path.formatted(id) + "?limit=3").then().statusCode(400);
        listed.deleted(id);
        (accept == null ? given() : given().accept(accept))
                .get(path.formatted(id))
                .then()
                .statusCode(410)
                .contentType("application/problem+json");
        given().get(path.formatted("nothing")).then().statusCode(404);
    }

    @Test
    void answersOneEventAsOneObject() {
        UUID id = listed.only(on("2020-03-10")).get(0);

        given().get("/v1/events/" + id + ".jsonld").then().body("'@type'", equalTo("Event"));
        in2020().get("/feeds/events.jsonld").then().body("$", hasSize(1));
    }

    @Test
    void staysTheSameWhileTimeGoesOn() throws InterruptedException {
        listed.only(on("2020-03-10"), on("2020-03-11"), on("2020-03-12"));

        List<String> before = tagsOfFirstPages();
        Thread.sleep(1_100); // clocks are read to the second

        assertThat(tagsOfFirstPages()).isEqualTo(before);
    }

    private static List<String> tagsOfFirstPages() {
        return SomeFeeds.FORMATS.stream()
                .map(it -> given().get("/feeds/events." + it.extension() + "?limit=2&when=past"))
                .map(it -> it.header("ETag"))
                .toList();
    }

    @Test
    void expiresWhenAnUpcomingEventEnds() {
        java.time.Instant soon = java.time.Instant.now()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .plusSeconds(30);
        listed.only(anEvent().from(soon.minusSeconds(60).toString()).until(soon.toString()));

        String cacheControl = given().get("/feeds/events.ics").header("Cache-Control");
        assertThat(Integer.parseInt(cacheControl.replaceAll(".*max-age=(\\d+).*", "$1")))
                .isLessThanOrEqualTo(30);
        assertThat(cacheControl).contains("must-revalidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "json", "rss"})
    void leadsToWhatDoesNotFitOnAPage(String extension) {
        listed.only(
                IntStream.rangeClosed(1, 5).mapToObj(it -> on("2020-03-0" + it)).toArray(AnEvent[]::new));

        List<String> pages = new ArrayList<>();
        String next = "/feeds/events." + extension + "?from=2020-01-01&to=2020-12-31&limit=2";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            pages.add(page.asString());
            String link = page.header("Link");
            next = link.contains("rel=\"next\"") ? link.replaceAll(".*<([^>]+)>; rel=\"next\".*", "$1") : null;
            if (next != null) {
                String written = extension.equals("json")
                        ? JsonPath.from(page.asString()).getString("next_url")
                        : page.asString()
                                .replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                                .replace("&amp;", "&");
                assertThat(written).isEqualTo(next);
            }
        }

        assertThat(pages).hasSize(3);
        for (int i = 1; i <= 5; i++) {
            String name = "On 2020-03-0" + i;
            assertThat(pages.stream().filter(it -> it.contains(name))).as(name).hasSize(1);
        }
    }

    @Test
    void followsAnEventThatIsMovedAndCancelled() {
        UUID id = listed.only(on("2020-03-10")).get(0);
        String before = in2020().get("/feeds/events.ics").asString();
        listed.changed(id, on("2020-04-10").being(EventStatus.RESCHEDULED));
        String moved = in2020().get("/feeds/events.ics").asString();
        listed.changed(id, on("2020-04-10").being(EventStatus.CANCELLED));
        String cancelled = in2020().get("/feeds/events.ics").asString();

        assertThat(List.of(before, moved, cancelled)).allMatch(it -> it.contains("UID:" + id + "@kalends"));
        assertThat(before).contains("SEQUENCE:0", "DTSTART;VALUE=DATE:20200310");
        assertThat(moved).contains("SEQUENCE:1", "DTSTART;VALUE=DATE:20200410", "STATUS:CONFIRMED");
        assertThat(cancelled).contains("SEQUENCE:2", "STATUS:CANCELLED");
    }

    @Test
    void holdsAThousandEventsUnlessAskedForFewer() {
        AnEvent[] many = IntStream.range(0, 1_001)
                .mapToObj(it -> anEvent().named("Event " + it).from("2020-03-16T11:00"))
                .toArray(AnEvent[]::new);
        listed.only(many);

        in2020().get("/feeds/events.json")
                .then()
                .statusCode(200)
                .body("items", hasSize(1_000))
                .body("next_url", containsString("page=2"))
                .header("Link", allOf(containsString("rel=\"next\""), not(containsString("cursor"))));
        in2020().queryParam("page", 2).get("/feeds/events.json").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({", 14:00, 14:10 Labels", "Asia/Tokyo, 22:00, 22:10 Labels"})
    void tellsDateAndProgrammeByOneClock(String zone, String date, String talk) {
        listed.only(
                anEvent().from("2020-03-10T14:00").in("Europe/Brussels").withTalkAt("2020-03-10T13:10:00Z", "Labels"));

        RequestSpecification asking = zone == null ? in2020() : in2020().queryParam("tz", zone);
        asking.get("/feeds/events.rss")
                .then()
                .body("rss.channel.item.description", allOf(containsString(date), containsString(talk)));
    }

    @Test
    void speaksTheLanguageAskedFor() {
        listed.only(on("2020-03-10").being(EventStatus.CANCELLED));

        in2020().queryParam("lang", "de")
                .get("/feeds/events.rss")
                .then()
                .header("Content-Language", "de")
                .body("rss.channel.item.title", equalTo("Abgesagt: On 2020-03-10 – Dienstag, 10. März 2020"));
    }
}
