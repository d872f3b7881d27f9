package io.kalends.harvest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event is imported, and imported again at another time: whoever asks is told where it was. */
@QuarkusTest
class MovedEventsTest {

    private static final String AT_ELEVEN = "2020-03-16T11:00:00+01:00";

    @Inject
    KeptEvents kept;

    @BeforeEach
    @AfterEach
    void clear() {
        kept.clear();
    }

    /** Imports the webinar as it is published; what else it says is written with apostrophes. */
    private static void published(String start, String... more) {
        String members = String.join("", more).replace('\'', '"');
        given().header("X-API-Key", "test-admin-key")
                .contentType("application/ld+json")
                .queryParam("timeZone", "Europe/Brussels")
                .body("""
                        {"@type": "Event", "identifier": "webinar", "name": "Webinar", "startDate": "%s"%s}""".formatted(start, members))
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("refused", equalTo(0));
    }

    private ValidatableResponse event() {
        return given().get("/v1/events/" + kept.only().id()).then().statusCode(200);
    }

    private ValidatableResponse document() {
        return given().get("/v1/events/" + kept.only().id() + ".jsonld").then().statusCode(200);
    }

    private static ValidatableResponse feed(String extension) {
        return given().queryParam("q", "webinar")
                .queryParam("when", "any")
                .get("/feeds/events." + extension)
                .then()
                .statusCode(200);
    }

    @Test
    void anEventThatStaysWasNowhereElse() {
        published(AT_ELEVEN);
        published(AT_ELEVEN, ", 'endDate': '2020-03-16T11:50:00+01:00', 'description': 'Now with an end.'");

        event().body("endDate", equalTo("2020-03-16T11:50:00+01:00"))
                .body("$", hasKey("previousStartDate"))
                .body("previousStartDate", nullValue());
        document().body("$", not(hasKey("previousStartDate")));
    }

    @Test
    void anEventThatIsMovedTellsWhereItWas() {
        published(AT_ELEVEN);
        published("2020-06-10T09:30:00+02:00");

        event().body("startDate", equalTo("2020-06-10T09:30:00+02:00"))
                .body("previousStartDate", equalTo(AT_ELEVEN))
                .body("eventStatus", equalTo("scheduled"));
        document()
                .body("startDate", equalTo("2020-06-10T09:30:00+02:00"))
                .body("previousStartDate", equalTo(AT_ELEVEN))
                .body("eventStatus", equalTo("https://schema.org/EventScheduled"));
    }

    @Test
    void itTellsInEveryFormThatHasAPlaceForIt() {
        published(AT_ELEVEN);
        published("2020-06-10T09:30:00+02:00");

        given().queryParam("when", "any")
                .queryParam("fields", "previousStartDate")
                .get("/v1/events")
                .then()
                .body("items[0].previousStartDate", equalTo(AT_ELEVEN));
        feed("jsonld").body("[0].previousStartDate", equalTo(AT_ELEVEN));
        feed("json").body("items[0]._kalends.previousStartDate", equalTo(AT_ELEVEN));
        feed("csv").body(allOf(containsString(",endDate,previousStartDate,"), containsString(AT_ELEVEN)));
        given().get("/embed/events?q=webinar&when=any")
                .then()
                .body(containsString("\"previousStartDate\":\"" + AT_ELEVEN + "\""));
    }

    @Test
    void aDateStaysADate() {
        published("2020-03-16");
        published("2020-06-10T09:30:00+02:00");
        event().body("previousStartDate", equalTo("2020-03-16"));

        published("2020-09-01");
        event().body("previousStartDate", equalTo("2020-06-10T09:30:00+02:00"));
    }

    @Test
    void anHourThatBecomesKnownIsNoMove() {
        published("2020-03-16");
        published(AT_ELEVEN);

        event().body("startDate", equalTo(AT_ELEVEN)).body("previousStartDate", nullValue());
    }

    @Test
    void theZoneThatAnImportHadWrongIsNoMove() {
        given().header("X-API-Key", "test-admin-key")
                .contentType("application/ld+json")
                .queryParam("timeZone", "Asia/Tokyo")
                .body("""
                        {"@type": "Event", "identifier": "webinar", "name": "Webinar", "startDate": "2020-03-16T11:00"}""")
                .post("/v1/imports");
        published("2020-03-16T11:00");

        event().body("startDate", equalTo(AT_ELEVEN)).body("previousStartDate", nullValue());
    }

    @Test
    void anEventKnownOnlyByItsPageTellsTooWhenItIsMoved() {
        String page = """
                {"@type": "Event", "url": "https://example.org/webinar", "name": "Webinar", "startDate": "%s"}""";
        for (String start : new String[] {"2100-03-16", "2100-06-10"}) {
            given().header("X-API-Key", "test-admin-key")
                    .contentType("application/ld+json")
                    .body(page.formatted(start))
                    .post("/v1/imports")
                    .then()
                    .statusCode(200);
        }

        event().body("startDate", equalTo("2100-06-10")).body("previousStartDate", equalTo("2100-03-16"));
    }

    @Test
    void whatTheSourcePublishesGoesBeforeWhatWasSeen() {
        published(AT_ELEVEN);
        published("2020-06-10", ", 'previousStartDate': '2020-03-09T11:00:00+01:00'");

        event().body("previousStartDate", equalTo("2020-03-09T11:00:00+01:00"));
    }

    @Test
    void aPublishedOneThatIsNoDateIsRefused() {
        given().header("X-API-Key", "test-admin-key")
                .contentType("application/ld+json")
                .body("""
                        {"@type": "Event", "identifier": "webinar", "name": "Webinar", "startDate": "2020-03-16",
                         "previousStartDate": "last week"}""")
                .post("/v1/imports")
                .then()
                .body("refused", equalTo(1))
                .body("problems[0].field", equalTo("previousStartDate"));
    }
}
