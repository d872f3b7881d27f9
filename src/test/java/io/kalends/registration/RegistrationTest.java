package io.kalends.registration;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.event.EventStatus;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** May one still register, and where. */
@QuarkusTest
class RegistrationTest {

    private static final String LINK = "https://example.org/register";

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @Inject
    ListedEvents listed;

    /** The kinds of event in the tables: each starts on 16 March at 11:00Z and ends at 12:00Z. */
    private static final Map<String, AnEvent> KINDS = Map.of(
            "open and closing",
                    talk().registeringAt(LINK).openingAt("2020-03-01T00:00:00Z").closingAt("2020-03-10T00:00:00Z"),
            "with a link", talk().registeringAt(LINK),
            "without places", talk().registeringAt(LINK).withPlaces(20, 0).openingAt("2020-03-01T00:00:00Z"),
            "with a queue", talk().registeringAt(LINK).withPlaces(20, 0).withWaitlist(),
            "with a broken link", talk().registeringAt("register/v5 cud"),
            "free to come", talk().withoutRegistration(),
            "closing never",
                    talk().registeringAt(LINK).openingAt("2020-03-01T00:00:00Z").closingAt("2020-04-01T00:00:00Z"),
            "cancelled", talk().registeringAt(LINK).being(EventStatus.CANCELLED),
            "without a word", talk(),
            "on a day", anEvent().registeringAt(LINK).on("2020-03-16").in("Pacific/Kiritimati"));

    private static AnEvent talk() {
        return anEvent().from("2020-03-16T11:00Z").until("2020-03-16T12:00Z");
    }

    private String list(AnEvent event) {
        return listed.only(event).get(0).toString();
    }

    private static Response decision(String key, String asOf) {
        return given().queryParam("asOf", asOf).get("/v1/events/" + key + "/registration");
    }

    private static Response register(String key, String asOf) {
        return given().redirects().follow(false).queryParam("asOf", asOf).get("/v1/events/" + key + "/register");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "open and closing,   2020-02-29T23:59:59.999Z, notYetOpen,  2020-03-01T00:00:00Z",
                "open and closing,   2020-03-01T00:00:00Z,     open,        2020-03-10T00:00:00Z",
                "open and closing,   2020-03-09T23:59:59.999Z, open,        2020-03-10T00:00:00Z",
                "open and closing,   2020-03-10T00:00:00Z,     closed,      2020-03-16T12:00:00Z",
                "open and closing,   2020-03-16T11:59:59.999Z, closed,      2020-03-16T12:00:00Z",
                "open and closing,   2020-03-16T12:00:00Z,     ended,       -",
                "with a link,        1999-01-01T00:00:00Z,     open,        2020-03-16T12:00:00Z",
                "with a link,        2020-03-16T11:30:00Z,     open,        2020-03-16T12:00:00Z",
                "with a link,        2020-03-16T12:00:00Z,     ended,       -",
                "without places,     2020-02-01T00:00:00Z,     notYetOpen,  2020-03-01T00:00:00Z",
                "without places,     2020-03-01T00:00:00Z,     full,        2020-03-16T12:00:00Z",
                "with a queue,       2020-03-01T00:00:00Z,     waitlist,    2020-03-16T12:00:00Z",
                "with a broken link, 2020-03-01T00:00:00Z,     unknown,     2020-03-16T12:00:00Z",
                "free to come,       2020-03-01T00:00:00Z,     notRequired, 2020-03-16T12:00:00Z",
                "free to come,       2020-03-16T12:00:00Z,     ended,       -",
                "closing never,      2020-03-15T00:00:00Z,     open,        2020-03-16T12:00:00Z",
                "closing never,      2020-03-20T00:00:00Z,     ended,       -",
                "cancelled,          2020-03-01T00:00:00Z,     cancelled,   -",
                "cancelled,          2020-03-20T00:00:00Z,     cancelled,   -",
                "without a word,     2020-03-01T00:00:00Z,     unknown,     2020-03-16T12:00:00Z",
                "on a day,           2020-03-16T09:59:59Z,     open,        2020-03-16T10:00:00Z",
                "on a day,           2020-03-16T10:00:00Z,     ended,       -"
            })
    void theStateFollowsTheClock(String kind, String asOf, String state, String validUntil) {
        var decided = decision(list(KINDS.get(kind)), asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(decided.getString("state")).isEqualTo(state);
        assertThat(decided.getString("stateValidUntil")).isEqualTo(validUntil);
        boolean admits = java.util.Set.of("open", "waitlist").contains(state);
        assertThat(decided.getString("url")).isEqualTo(admits ? LINK : null);
        assertThat(decided.getString("reason") == null).isEqualTo(admits);
    }

    @ParameterizedTest
    @CsvSource({
        "open and closing,   2020-03-01T00:00:00Z, 303, open",
        "with a queue,       2020-03-01T00:00:00Z, 303, waitlist",
        "open and closing,   2020-02-28T00:00:00Z, 409, notYetOpen",
        "open and closing,   2020-03-10T00:00:00Z, 409, closed",
        "open and closing,   2020-03-16T12:00:00Z, 409, ended",
        "without places,     2020-03-02T00:00:00Z, 409, full",
        "cancelled,          2020-03-02T00:00:00Z, 409, cancelled",
        "with a broken link, 2020-03-02T00:00:00Z, 409, unknown",
        "without a word,     2020-03-02T00:00:00Z, 409, unknown",
        "free to come,       2020-03-02T00:00:00Z, 409, notRequired"
    })
    void oneIsSentToTheLinkOnlyWhileOneCanRegister(String kind, String asOf, int status, String state) {
        Response answer = register(list(KINDS.get(kind)), asOf);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        if (status == 303) {
            assertThat(answer.header("Location")).isEqualTo(LINK);
        } else {
            assertThat(answer.header("Location")).isNull();
            assertThat(answer.jsonPath().getString("type")).endsWith("/problems/no-registration");
            assertThat(answer.jsonPath().getString("state")).isEqualTo(state);
            assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BROWSER, "text/html", "application/json", "image/png", "*/*", "nonsense"})
    void whateverOneAcceptsOneIsLedToTheLink(String accept) {
        Response answer =
                accepting(accept).get("/v1/events/" + list(KINDS.get("with a link")) + "/register?asOf=2020-03-01");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(LINK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BROWSER                                   | text/html
            text/html                                 | text/html
            text/*                                    | text/html
            application/json;q=0.5, text/html         | text/html
            text/html;q=0.5, application/problem+json | application/problem+json
            application/json                          | application/problem+json
            */*                                       | application/problem+json
            image/png                                 | application/problem+json
            nonsense                                  | application/problem+json
            """)
    void whoCannotRegisterIsToldSoInTheFormThatWasAskedFor(String accept, String type) {
        String id = list(KINDS.get("cancelled"));
        String nowhere = "/v1/events/nothing-such/register";
        String asked = accept.equals("BROWSER") ? BROWSER : accept;

        Response refused = accepting(asked).get("/v1/events/" + id + "/register");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.contentType()).startsWith(type);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(accepting(asked).get(nowhere).statusCode()).isEqualTo(404);
        assertThat(accepting(asked).get(nowhere).contentType()).startsWith(type);
        assertThat(accepting(asked).get(nowhere + "?when=any").statusCode()).isEqualTo(400);
        assertThat(accepting(asked).get(nowhere + "?when=any").contentType()).startsWith(type);
    }

    private static RequestSpecification accepting(String accept) {
        return given().redirects().follow(false).header("Accept", accept);
    }

    @Test
    void beforeItOpensOneHearsWhenToComeBack() {
        assertThat(register(list(KINDS.get("open and closing")), "2020-02-01")
                        .jsonPath()
                        .getString("opensAt"))
                .isEqualTo("2020-03-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 45, 200})
    void noCacheOutlivesTheState(long seconds) {
        Instant closes = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
        String id = list(anEvent().from("2999-01-01T00:00Z").registeringAt(LINK).closingAt(closes.toString()));

        for (String address : List.of(
                "/v1/events/" + id + "/registration",
                "/v1/events/" + id,
                "/v1/events",
                "/v1/registrations?url=" + LINK)) {
            Instant asked = Instant.now();
            String cacheControl =
                    given().get(address).then().statusCode(200).extract().header("Cache-Control");
            long left = Duration.between(asked, closes).toSeconds();
            long maxAge = number(cacheControl, "max-age=");
            assertThat(maxAge).as(address).isBetween(Math.min(60, left) - 5, Math.min(60, left));
            assertThat(maxAge + number(cacheControl, "stale-while-revalidate="))
                    .as(address)
                    .isLessThanOrEqualTo(left);
            assertThat(maxAge + number(cacheControl, "stale-if-error="))
                    .as(address)
                    .isLessThanOrEqualTo(left);
        }
    }

    /** What is not on the page may come to be there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?registration=closed",
                "/v1/events?facets=registration&page=2",
                "/feeds/events.ics?registration=closed&when=any",
                "/embed/events?registration=closed"
            })
    void noCacheOutlivesWhatIsFoundByTheState(String address) {
        Instant closes = Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
        list(anEvent().from("2999-01-01T00:00Z").registeringAt(LINK).closingAt(closes.toString()));

        Instant asked = Instant.now();
        String cacheControl =
                given().get(address).then().statusCode(200).extract().header("Cache-Control");
        assertThat(number(cacheControl, "max-age=") + number(cacheControl, "stale-while-revalidate="))
                .isLessThanOrEqualTo(Duration.between(asked, closes).toSeconds());
    }

    private static long number(String cacheControl, String directive) {
        int at = cacheControl.indexOf(directive);
        return at < 0
                ? 0
                : Long.parseLong(cacheControl.substring(at + directive.length()).replaceFirst("\\D.*", ""));
    }

    @Test
    void everythingKnownIsTold() {
        String id = list(talk().registeringAt(LINK)
                .openingAt("2020-03-01T00:00:00Z")
                .closingAt("2020-03-10T00:00:00Z")
                .withPlaces(100, 12)
                .costing("0", "EUR"));

        var decided = decision(id, "2020-03-02").jsonPath();
        assertThat(decided.getString("event")).isEqualTo(id);
        assertThat(decided.getString("link.state")).isEqualTo("usable");
        assertThat(decided.getString("opensAt")).isEqualTo("2020-03-01T00:00:00Z");
        assertThat(decided.getString("closesAt")).isEqualTo("2020-03-10T00:00:00Z");
        assertThat(decided.getInt("capacity")).isEqualTo(100);
        assertThat(decided.getInt("remaining")).isEqualTo(12);
        assertThat(decided.getBoolean("waitlist")).isFalse();
        assertThat(decided.getBoolean("price.free")).isTrue();
    }

    @Test
    void anEventIsNamedByIdOrSlug() {
        String id = list(KINDS.get("with a link"));
        String slug = given().get("/v1/events/" + id).jsonPath().getString("slug");

        assertThat(decision(slug, "2020-03-01").jsonPath().getString("event")).isEqualTo(id);
        assertThat(decision(id.toUpperCase(java.util.Locale.ROOT), "2020-03-01")
                        .jsonPath()
                        .getString("event"))
                .isEqualTo(id);
        assertThat(register(slug, "2020-03-01").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing-such", "0190a5b4-0000-7000-8000-000000000000", "%00", "..%2f", "a'b"})
    void whatWasNeverHereIsNotFound(String key) {
        for (String rest : new String[] {"", "/registration", "/register"}) {
            assertThat(given().urlEncodingEnabled(false)
                            .get("/v1/events/" + key + rest)
                            .statusCode())
                    .as(rest)
                    .isIn(400, 404);
        }
    }

    @Test
    void afterDeletionItIsGone() {
        String id = list(KINDS.get("with a link"));
        listed.deleted(UUID.fromString(id));

        assertThat(decision(id, "2020-03-01").statusCode()).isEqualTo(410);
        assertThat(register(id, "2020-03-01").statusCode()).isEqualTo(410);
        assertThat(register(id, "2020-03-01").jsonPath().getString("type")).endsWith("/problems/gone");
    }

    @ParameterizedTest
    @CsvSource({"asOf, soon", "tz, CEST", "url, x", "when, any"})
    void whatTheAddressDoesNotUnderstandIsRefused(String parameter, String value) {
        assertThat(given().queryParam(parameter, value)
                        .get("/v1/events/" + list(talk()) + "/registration")
                        .statusCode())
                .isEqualTo(400);
    }
}
