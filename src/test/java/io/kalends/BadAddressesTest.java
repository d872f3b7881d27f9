package io.kalends;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever address comes in, the answer is right or is a problem that tells what to do, and nothing is changed. */
@QuarkusTest
class BadAddressesTest {

    @Inject
    ListedEvents listed;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limit=2147483648                      | limit
                    limit=99999999999999999999            | limit
                    limit=two                             | limit
                    limit=0                               | limit
                    limit=-1                              | limit
                    limit=101                             | limit
                    limit=1.5                             | limit
                    limit=                                | limit
                    page=0                                | page
                    page=501                              | page
                    page=1&cursor=abc                     | cursor
                    cursor=abc                            | cursor
                    cursor=%2B%2F%3D                      | cursor
                    limt=5                                | limt
                    q=%00                                 | q
                    q=a%00b                               | q
                    q=%ED%A0%80                           | q
                    q=%ED%A0%BD%ED%B8%80                  | q
                    q=%FF%FE                              | q
                    q=a&q=b                               | q
                    when=yesterday                        | when
                    when=past&from=2020-01-01             | when
                    month=2020-03&when=any                | month
                    month=2020-13                         | month
                    month=March                           | month
                    from=2020-02-30                       | from
                    from=2021-01-01&to=2020-01-01         | from
                    from=-999999999-01-01                 | from
                    from=%2B10000-01-01                   | from
                    to=tomorrow                           | to
                    asOf=9999-99-99                       | asOf
                    tz=CEST                               | tz
                    tz=Mars%2FOlympus                     | tz
                    tz=%2B01:00                           | tz
                    topic=no-such-topic                   | topic
                    topicAll=,                            | topicAll
                    language=english                      | language
                    language=e                            | language
                    attendance=virtual                    | attendance
                    country=Belgium                       | country
                    city=%20                              | city
                    near=91,0                             | near
                    near=NaN,0                            | near
                    near=1                                | near
                    near=1,1&radius=0                     | radius
                    near=1,1&radius=Infinity              | radius
                    radius=5                              | radius
                    bbox=1,2,3                            | bbox
                    bbox=0,50,10,40                       | bbox
                    bbox=0,0,400,10                       | bbox
                    weekday=funday                        | weekday
                    startsAfter=25:00                     | startsAfter
                    startsAfter=12:00&startsBefore=11:00  | startsAfter
                    priceMax=-1                           | priceMax
                    priceMax=1e400                        | priceMax
                    free=maybe                            | free
                    registration=opened                   | registration
                    registrationClosesBefore=soon         | registrationClosesBefore
                    status=EventCancelled                 | status
                    sort=name                             | sort
                    sort=distance                         | sort
                    sort=relevance                        | sort
                    facets=colour                         | facets
                    fields=nme                            | fields
                    include=everything                    | include
                    lang=xx-yy-zz                         | lang
                    lang=de&lang=en                       | lang
                    lang=xx-yy-zz&langauge=en             | langauge
                    """)
    void aSearchThatCannotBeUnderstoodNamesTheParameter(String query, String parameter) {
        refused("/v1/events?" + query, 400, "invalid-parameter").body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000})
    void wordsThatAreTooManyAreRefused(int letters) {
        refused("/v1/events?q=" + "a".repeat(letters), 400, "invalid-parameter");
        refused("/v1/events?q=" + "%C3%A9".repeat(letters), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "-",
                "--",
                "OR",
                "OR OR",
                "*",
                "**",
                "a*",
                "(",
                "a AND (b",
                "~",
                "a~2",
                "name:x",
                "\\",
                "+",
                "!!!",
                "<script>",
                "'; drop table event; --",
                "🎉",
                "🎉*",
                "-\"",
                "x OR -y",
                "\u200f",
                "a\u0301"
            })
    void noWordsAreASyntaxError(String q) {
        given().queryParam("q", q)
                .queryParam("when", "any")
                .get("/v1/events")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?city=%27s-Hertogenbosch",
                "/v1/events?organizer=%25",
                "/v1/events?from=2020-03-16T11:00:00+01:00"
            })
    void oddButMeaningfulValuesAreUnderstood(String address) {
        asWritten().get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/events/nope, 404, not-found",
        "/v1/events/00000000-0000-0000-0000-000000000000, 404, not-found",
        "/v1/events/00000000-0000-0000-0000-00000000000g, 404, not-found",
        "/v1/events/nope/registration, 404, not-found",
        "/v1/events/nope/register, 404, not-found",
        "/v1/events/%00, 400, bad-request",
        "/v1/events/a%ED%A0%80, 400, bad-request",
        "/v1/topics/nope, 404, not-found",
        "/v1/organizers/nope, 404, not-found",
        "/v1/topics?limit=3, 400, invalid-parameter",
        "/v1/organizers?sort=name, 400, invalid-parameter",
        "/v1/suggestions?q=a&sort=name, 400, invalid-parameter",
        "/v1/suggestions?q=%00, 400, invalid-parameter",
        "/v1/registrations, 400, invalid-parameter",
        "/v1/registrations?url=, 400, invalid-parameter",
        "/v1/registrations?url=register/here, 400, invalid-parameter",
        "/v1/registrations?url=javascript:alert(1), 400, invalid-parameter",
        "/v1/registrations?url=https://nobody.example/, 404, not-found",
        "/v1/organizers?lang=zzzzz, 400, invalid-parameter",
        "/v1/events/nope/registration?lang=zzzzz, 400, invalid-parameter",
        "/v1/imports, 405, method-not-allowed",
        "/v1, 404, not-found",
        "/nowhere, 404, not-found",
        "/problems/nope, 404, not-found"
    })
    void addressesThatLeadNowhereSayWhatToDo(String address, int status, String problem) {
        refused(address, status, problem);
    }

    @Test
    void anOverlongKeyIsUnknown() {
        refused("/v1/events/" + "a".repeat(5_000), 404, "not-found");
    }

    @Test
    void aDeletedEventIsGoneEverywhere() {
        UUID id = listed.only(anEvent().registeringAt("https://example.org/register"))
                .get(0);
        listed.deleted(id);

        refused("/v1/events/" + id, 410, "gone");
        refused("/v1/events/" + id + "/registration", 410, "gone");
        refused("/v1/events/" + id + "/register", 410, "gone");
        refused("/v1/registrations?url=https://example.org/register", 404, "not-found");
        given().queryParam("when", "any")
                .get("/v1/events")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv;q=0.5, application/xml", "image/png"})
    void whatCannotBeHadIsNotAcceptable(String accept) {
        given().accept(accept)
                .get("/v1/topics")
                .then()
                .statusCode(406)
                .body("type", endsWith("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void methodsThatAreNotThereAreNamed(String method) {
        given().request(method, "/v1/events")
                .then()
                .statusCode(405)
                .header("Allow", not(emptyOrNullString()))
                .body("type", endsWith("/problems/method-not-allowed"));
    }

    private ValidatableResponse refused(String address, int status, String problem) {
        return asWritten()
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", not(emptyOrNullString()))
                .header("Access-Control-Allow-Origin", "*")
                .body("type", endsWith("/problems/" + problem))
                .body("status", equalTo(status))
                .body("detail", not(emptyOrNullString()));
    }

    private static io.restassured.specification.RequestSpecification asWritten() {
        return given().urlEncodingEnabled(false);
    }
}
