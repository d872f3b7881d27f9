package io.kalends.registration;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.event.EventStatus;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published as a link never becomes one unless it is an absolute http or https address; and the way back. */
@QuarkusTest
class RegistrationLinksTest {

    private static final String SEASON = "https://example.org/season";

    @Inject
    ListedEvents listed;

    private UUID list(String published) {
        return listed.only(anEvent().from("2020-03-16T11:00Z").registeringAt(published))
                .get(0);
    }

    private static Response lookUp(String url) {
        return given().queryParam("url", url).queryParam("asOf", "2020-03-01").get("/v1/registrations");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            javascript:alert(1)               | malformed
            JavaScript:alert(1)               | malformed
            java%0ascript:alert(1)            | malformed
            data:text/html,<script>           | malformed
            data:text/html;base64,PHNjcmlwdD4 | malformed
            vbscript:x                        | malformed
            ftp://example.org/file            | malformed
            mailto:register@example.org       | malformed
            file:///etc/passwd                | malformed
            //evil.example/register           | relative
            register/v5cud                    | relative
            /register                         | relative
            register/v5 cud                   | malformed
            https://example.org/a b           | malformed
            https://exam ple.org/             | malformed
            https://example.org@evil.example/ | malformed
            https://user:secret@example.org/  | malformed
            https:///path                     | malformed
            https://example.org:99999/        | malformed
            https:register                    | malformed
            https://                          | malformed
            http://[::1                       | malformed
            https://example.org/%zz           | malformed
            https://example.org/%             | malformed
            https://example.org/<script>      | malformed
            https://example.org/"x"           | malformed
            https://example.org/{id}          | malformed
            https://example.org\\@evil.example | malformed
            Register via this Link:           | malformed
            """)
    void whatIsNoAddressIsShownAsTextWithTheReason(String published, String state) {
        UUID event = list(published);

        var decided = given().queryParam("asOf", "2020-03-01")
                .get("/v1/events/" + event + "/registration")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(decided.getString("url")).isNull();
        assertThat(decided.getString("state")).isEqualTo("unknown");
        assertThat(decided.getString("link.state")).isEqualTo(state);
        assertThat(decided.getString("link.published")).isEqualTo(published);
        assertThat(decided.getString("link.detail")).isNotBlank();
        assertThat(given().redirects()
                        .follow(false)
                        .queryParam("asOf", "2020-03-01")
                        .get("/v1/events/" + event + "/register")
                        .header("Location"))
                .isNull();
        assertThat(lookUp(published).statusCode()).isEqualTo(400);
    }

    @Test
    void aLinkOfTwoThousandLettersIsALink() {
        String link = "https://example.org/" + "a".repeat(2_000);

        assertThat(register(list(link))).isEqualTo(link);
        assertThat(lookUp(link).statusCode()).isEqualTo(200);
    }

    @Test
    void twoThousandLettersAreNot() {
        UUID event = list("a".repeat(2_000));

        assertThat(register(event)).isNull();
    }

    private static String register(UUID event) {
        return given().redirects()
                .follow(false)
                .queryParam("asOf", "2020-03-01")
                .get("/v1/events/" + event + "/register")
                .header("Location");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
        "HTTP://EXAMPLE.org:8080/A,   HTTP://EXAMPLE.org:8080/A",
        "https://example.org/é,       https://example.org/%C3%A9",
        "https://example.org/?q=ü&x=%20, https://example.org/?q=%C3%BC&x=%20"
    })
    void whatIsAnAddressIsGivenOnAsAnAddress(String published, String location) {
        assertThat(register(list(published))).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/Register?event=1",
                "HTTPS://EXAMPLE.org/Register?event=1",
                "https://example.org:443/Register?event=1",
                "https://example.org/Register?event=1#details",
                " https://example.org/Register?event=1 ",
                "https://example.org/Register/?event=1"
            })
    void theWayBackIsFoundByEveryFormOfTheLink(String url) {
        UUID event = list("https://Example.ORG/Register/?event=1#form");

        var found = lookUp(url).then().statusCode(200).extract().jsonPath();
        assertThat(found.getList("items.id", String.class)).containsExactly(event.toString());
        assertThat(found.getString("url")).isEqualTo("https://example.org/Register?event=1");
        assertThat(found.getString("items[0].registration.state")).isEqualTo("open");
        assertThat(found.getString("items[0].self")).endsWith("/v1/events/" + found.getString("items[0].slug"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/Register?event=1",
                "https://example.org/register?event=1",
                "https://example.org:8443/Register?event=1",
                "https://example.org/Register?event=2",
                "https://example.org/Register"
            })
    void anotherLinkIsAnotherLink(String url) {
        list("https://example.org/Register?event=1");

        assertThat(lookUp(url).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsFoundHoweverItsLettersAreEscaped() {
        list("https://example.org/é");

        assertThat(lookUp("https://example.org/é").statusCode()).isEqualTo(200);
        assertThat(lookUp("https://example.org/%C3%A9").statusCode()).isEqualTo(200);
    }

    @Test
    void severalEventsMayShareALink() {
        listed.only(
                anEvent().from("2020-03-17T11:00Z").registeringAt(SEASON),
                anEvent().from("2020-03-16T11:00Z").registeringAt(SEASON + "/"));

        JsonPath found = lookUp(SEASON).jsonPath();
        assertThat(found.getList("items")).hasSize(2);
        assertThat(found.getInt("total")).isEqualTo(2);
    }

    @Test
    void ofSeveralEventsTheNextIsFirst() {
        listed.only(
                under("Long ago").from("2019-03-16T11:00Z"),
                under("Over").on("2020-02-29"),
                under("Called off").from("2020-03-02T11:00Z").being(EventStatus.CANCELLED),
                under("Later").from("2020-04-16T11:00Z"),
                under("Next").on("2020-03-02"));

        assertThat(lookUp(SEASON).jsonPath().getList("items.name", String.class))
                .containsExactly("Next", "Later", "Called off", "Over", "Long ago");
    }

    @Test
    void moreThanAHundredAreCounted() {
        listed.only(IntStream.range(0, 101)
                .mapToObj(it -> under("Evening").from("2020-03-16T11:00Z"))
                .toArray(AnEvent[]::new));

        JsonPath found = lookUp(SEASON).jsonPath();
        assertThat(found.getInt("total")).isEqualTo(101);
        assertThat(found.getList("items")).hasSize(100);
    }

    private static AnEvent under(String name) {
        return anEvent().named(name).registeringAt(SEASON);
    }

    @Test
    void whatIsDeletedIsNotFoundByItsLink() {
        listed.deleted(list("https://example.org/register"));

        assertThat(lookUp("https://example.org/register").statusCode()).isEqualTo(404);
    }

    @Test
    void theLinkMustBeGiven() {
        assertThat(given().get("/v1/registrations").jsonPath().getString("errors[0].parameter"))
                .isEqualTo("url");
        assertThat(lookUp("https://example.org/" + "a".repeat(4_001)).statusCode())
                .isEqualTo(400);
    }
}
