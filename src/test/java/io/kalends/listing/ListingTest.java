package io.kalends.listing;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingTest {

    @Inject
    ListedEvents listed;

    @Test
    void answersTheEventsOfAMonthWithEverythingAListNeeds() {
        listed.only(
                anEvent()
                        .named("Procura+ Webinar")
                        .from("2020-03-16T11:00")
                        .until("2020-03-16T11:50")
                        .inAssumed("Europe/Brussels")
                        .about("procurement"),
                anEvent().named("Labour Conditions").on("2020-03-10").in("Europe/Brussels"),
                anEvent().named("Elsewhen").on("2020-05-10"));

        given().queryParam("month", "2020-03")
                .queryParam("tz", "Europe/Brussels")
                .queryParam("asOf", "2026-11-22T09:00:00Z")
                .queryParam("facets", "topic,registration,language")
                .get("/v1/events")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("total", equalTo(2))
                .body("totalRelation", equalTo("eq"))
                .body("past", equalTo(3))
                .body("window.from", equalTo("2020-03-01T00:00:00+01:00"))
                .body("window.to", equalTo("2020-04-01T00:00:00+02:00"))
                .body("window.timeZone", equalTo("Europe/Brussels"))
                .body("months.label", contains("March 2020"))
                .body("months.total", contains(2))
                .body("items.name", contains("Labour Conditions", "Procura+ Webinar"))
                .body("items[0].startDate", equalTo("2020-03-10"))
                .body("items[1].startDate", equalTo("2020-03-16T11:00:00+01:00"))
                .body("items[1].dateText", equalTo("Mon 16 March 2020, 11:00–11:50 CET"))
                .body("items[1].registration.state", equalTo("ended"))
                .body("next", nullValue());
    }
}
