package io.kalends.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.kalends.event.Event;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportsTest {

    private static final String EVENT = """
            {"@context": "https://schema.org", "@type": "Event", "identifier": "%s", "name": "%s", "startDate": "%s"}""";

    @Inject
    KeptEvents kept;

    @TestHTTPResource
    URI site;

    @BeforeEach
    @AfterEach
    void clear() {
        kept.clear();
    }

    private static String event(String id, String name, String start) {
        return EVENT.formatted(id, name, start);
    }

    /** An event that its source gives no key, known by its page. */
    private static String page(String url, String name, String start) {
        return """
                {"@type": "Event", "url": "%s", "name": "%s", "startDate": "%s"}""".formatted(url, name, start);
    }

    private static RequestSpecification authorized() {
        return given().header("X-API-Key", "test-admin-key");
    }

    private static ValidatableResponse imported(String body, String... query) {
        var request = authorized().contentType("application/ld+json").body(body.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.post("/v1/imports").then();
    }

    private static ValidatableResponse counted(
            ValidatableResponse answer, int listed, int changed, int unchanged, int refused) {
        return answer.statusCode(200)
                .body("listed", equalTo(listed))
                .body("changed", equalTo(changed))
                .body("unchanged", equalTo(unchanged))
                .body("refused", equalTo(refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "[%s]",
                "[[%s]]",
                "\uFEFF[%s]",
                "{\"@context\": \"https://schema.org\", \"@graph\": [%s]}",
                "[{\"@graph\": [%s]}]",
                "{\"@graph\": %s}",
                "{\"@type\": \"ItemList\", \"itemListElement\": [{\"@type\": \"ListItem\", \"position\": 1, \"item\": %s}]}",
                "{\"@type\": \"ItemList\", \"itemListElement\": [%s], \"name\": \"later\"}",
                "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", \"item\": %s}]}",
            })
    void understandsEachShape(String shape) {
        counted(imported(shape.formatted(event("a", "Textiles", "2020-03-16"))), 1, 0, 0, 0)
                .body("problems", hasSize(0))
                .body("problemsOmitted", equalTo(0));

        Event event = kept.only();
        assertThat(event.details().name()).isEqualTo("Textiles");
        assertThat(event.source().name()).isEqualTo("import");
        assertThat(event.source().externalId()).isEqualTo("a");
        assertThat(event.slug()).isEqualTo("textiles-2020-03-16");
    }

    @Test
    void understandsPlainJsonAndPrefixes() {
        authorized()
                .contentType("application/json")
                .body("""
                        {"@type": ["schema:EducationEvent", "https://example.org/Thing"], "schema:name": "Prefixed",
                         "http://schema.org/startDate": "2020-03-16"}""")
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("listed", equalTo(1));
    }

    @Test
    void asksForTheKey() {
        given().contentType("application/ld+json")
                .body(event("a", "Textiles", "2020-03-16"))
                .post("/v1/imports")
                .then()
                .statusCode(401);
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void refusesOtherMediaTypes() {
        authorized()
                .contentType("text/csv")
                .body("a,b")
                .post("/v1/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void refusesSingleItemsWithReasons() {
        String body = "[%s, %s, %s, %s, 7, %s, %s]"
                .formatted(
                        event("a", "Good", "2020-03-16"),
                        "{\"@type\": \"Person\", \"@id\": \"https://example.org/me\", \"name\": \"Me\"}",
                        event("b", "\\u0000 <b> </b>", "2020-03-16"),
                        event("c", "No day", "2020-02-30"),
                        "{\"@type\": \"Event\", \"identifier\": \"d\", \"name\": \"Backwards\","
                                + " \"startDate\": \"2020-03-16\", \"endDate\": \"2020-03-15\"}",
                        "{\"name\": \"typeless\", \"startDate\": \"2020-03-16\"}");

        counted(imported(body), 1, 0, 0, 6)
                .body("problems.index", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body("problems.field", equalTo(List.of("@type", "name", "startDate", "", "endDate", "@type")))
                .body("problems[0].id", equalTo("https://example.org/me"))
                .body("problems[0].detail", containsString("Person"))
                .body("problems[2].detail", containsString("2020-02-30"));
        assertThat(kept.only().details().name()).isEqualTo("Good");
    }

    @Test
    void reportsTheFirstThousandProblems() {
        String body = "[" + "{},".repeat(1_199) + "{}]";

        counted(imported(body), 0, 0, 0, 1_200).body("problems", hasSize(1_000)).body("problemsOmitted", equalTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[%s",
                "[%s, {\"@type\": \"Event\", \"na",
                "[%s] trailing",
                "[%s] []",
                "[%s, nope]",
                "[%s, \"raw \u0000 control\"]",
                "{\"@graph\": [%s}",
            })
    void changesNothingWhenMalformed(String body) {
        imported(body.formatted(event("a", "Textiles", "2020-03-16")))
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"));

        assertThat(kept.all()).isEmpty();
    }

    @Test
    void saysWhereReadingStopped() {
        imported("[\n  {\"a\": 1,}\n]")
                .statusCode(400)
                .body("line", equalTo(2))
                .body("column", equalTo(11))
                .body("detail", containsString("line 2, column 11"));
    }

    @Test
    void refusesExcessivelyDeepLongAndBrokenText() {
        List<String> excessive = List.of(
                "[".repeat(65) + "]".repeat(65),
                "{\"a\":".repeat(70) + "1" + "}".repeat(70),
                "[\"" + "x".repeat(1_000_001) + "\"]",
                "[" + "9".repeat(101) + "]");
        for (String body : excessive) {
            imported(body).statusCode(400).body("type", endsWith("/problems/malformed-body"));
        }
        authorized()
                .contentType("application/ld+json")
                .body(new byte[] {'[', '"', (byte) 0xC3, (byte) 0x28, '"', ']'})
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"));
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void refusesAnItemWithTooManyParts() {
        String huge = "{\"@type\": \"Event\", \"name\": \"Huge\", \"startDate\": \"2020-03-16\", \"x\": ["
                + "1,".repeat(60_000) + "1], \"y\": {\"z\": [1]}}";

        counted(imported("[" + huge + "," + event("a", "Good", "2020-03-16") + "]"), 1, 0, 0, 1);
    }

    @Test
    void refusesMoreThanFiftyMebibytesThatComeUnannounced() throws IOException, InterruptedException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        InputStream body = new SequenceInputStream(Collections.enumeration(Collections.nCopies(51, blanks).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/v1/imports"))
                .header("Content-Type", "application/ld+json")
                .header("X-API-Key", "test-admin-key")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();

        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @Test
    void mendsBrokenTextInsteadOfKeepingIt() {
        String body = """
                {"@type": "Event", "identifier": "a\\u0000b", "name": "N\\u0000ul \\uD83D and \\u202Ebidi\\u202C &amp; <b>more</b>",
                 "startDate": "2020-03-16", "keywords": "\\u0000Te\\uDC00xtiles, 123"}""";

        counted(imported(body), 1, 0, 0, 0);

        Event event = kept.only();
        assertThat(event.details().name()).isEqualTo("Nul \uFFFD and bidi & more");
        assertThat(event.source().externalId()).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "source, Not A Name",
        "timeZone, Mars/Olympus",
        "timeZone, EST5",
        "language, notalanguage",
        "dryRun, maybe",
        "license, ' '",
    })
    void refusesImpossibleParameters(String parameter, String value) {
        imported(event("a", "Textiles", "2020-03-16"), parameter, value)
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-parameter"))
                .body("errors[0].parameter", equalTo(parameter));
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void fillsInWhatEventsDoNotSay() {
        imported(
                        event("a", "Textiles", "2020-03-16T11:00"),
                        "source",
                        "ghent",
                        "timeZone",
                        "Europe/Brussels",
                        "language",
                        "NL",
                        "license",
                        "CC0-1.0")
                .statusCode(200);

        Event event = kept.only();
        assertThat(event.source().name()).isEqualTo("ghent");
        assertThat(event.source().license()).contains("CC0-1.0");
        assertThat(event.details().languages()).containsExactly("nl");
        assertThat(event.schedule().zone().getId()).isEqualTo("Europe/Brussels");
        assertThat(event.schedule().zoneAssumed()).isTrue();
        assertThat(event.schedule().start()).isEqualTo("2020-03-16T10:00:00Z");
    }

    @Test
    void onlyReportsInADryRun() {
        String body = event("a", "Textiles", "2020-03-16");

        counted(imported(body, "dryRun", "true"), 1, 0, 0, 0);
        assertThat(kept.all()).isEmpty();
        counted(imported(body), 1, 0, 0, 0);
        long changes = kept.changes();
        counted(imported(body.replace("Textiles", "Cotton"), "dryRun", "true"), 0, 1, 0, 0);
        assertThat(kept.only().details().name()).isEqualTo("Textiles");
        assertThat(kept.changes()).isEqualTo(changes);
    }

    @Test
    void leavesAnUnchangedEventAlone() {
        String body =
                "[" + event("a", "Textiles", "2020-03-16") + "," + event("b", "Cotton", "2020-03-17T10:00Z") + "]";
        counted(imported(body), 2, 0, 0, 0);
        long changes = kept.changes();

        counted(imported(body), 0, 0, 2, 0);

        assertThat(kept.changes()).isEqualTo(changes);
        assertThat(kept.called("Textiles").version()).isZero();
    }

    @Test
    void changesAnEventInPlace() {
        imported(event("a", "Textiles", "2020-03-16"));
        Event before = kept.only();

        counted(
                imported("[" + event("a", "Textiles", "2020-03-17") + "," + event("b", "New", "2020-03-16") + "]"),
                1,
                1,
                0,
                0);

        Event after = kept.called("Textiles");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.schedule().firstDay()).isEqualTo("2020-03-17");
    }

    @Test
    void bringsADeletedEventBack() {
        imported(event("a", "Textiles", "2020-03-16"));
        kept.delete("Textiles");

        counted(imported(event("a", "Textiles", "2020-03-16")), 0, 1, 0, 0);

        assertThat(kept.only().deletedAt()).isEmpty();
    }

    @Test
    void keepsSourcesApart() {
        imported(event("a", "Textiles", "2020-03-16"), "source", "one");

        counted(imported(event("a", "Textiles", "2020-03-16"), "source", "two"), 1, 0, 0, 0);

        assertThat(kept.all()).extracting(Event::slug).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void givesEachEventAnAddressOfItsOwn() {
        counted(
                imported("[%s, %s, %s]"
                        .formatted(
                                event("a", "Textiles", "2020-03-16"),
                                event("b", "Textiles", "2020-03-16"),
                                event("c", "!!!", "2020-03-16"))),
                3,
                0,
                0,
                0);

        assertThat(kept.all()).extracting(Event::slug).contains("textiles-2020-03-16", "event-2020-03-16");
    }

    @Test
    void mergesRepetitionsWhateverTheirOrder() {
        String one =
                page("https://example.org/", "Test Days", "2026-03-16").replace("}", ", \"keywords\": [\"Weaving\"]}");
        String other =
                page("https://example.org", "TEST days", "2026-03-16").replace("}", ", \"keywords\": [\"Dyeing\"]}");
        String poor = other.replace("\"Dyeing\"", "\"Felting\"")
                .replace("2026-03-16\"", "2026-03-16\", \"endDate\": \"bad\"");

        counted(imported("[" + one + "," + other + "]"), 1, 0, 1, 0);
        assertThat(kept.only().details().topics()).containsExactly("dyeing", "weaving");
        long changes = kept.changes();

        counted(imported("[" + other + "," + one + "]"), 0, 0, 2, 0);
        assertThat(kept.changes()).isEqualTo(changes);

        counted(imported("[" + other + "," + poor + "," + one + "]"), 0, 0, 2, 1);
        assertThat(kept.changes()).isEqualTo(changes);
    }

    @Test
    void keepsAnotherRepetitionWhereTheFullestOneIsRefused() {
        String good = page("https://example.org/", "Test Days", "2026-03-16");
        String fuller = good.replace("}", ", \"eventStatus\": \"EventSomehow\", \"image\": null}");

        counted(imported("[" + good + "," + fuller + "," + good + "]"), 1, 0, 1, 1)
                .body("problems[0].index", equalTo(1))
                .body("problems[0].field", equalTo("eventStatus"));
        counted(imported("[" + good + "," + fuller + "," + good + "]"), 0, 0, 2, 1);
    }

    @Test
    void findsTheEventThatMovedOrWasRenamed() {
        imported("[%s, %s]"
                .formatted(
                        page("https://example.org/a", "Moves", "2099-03-16"),
                        page("https://example.org/b", "Is renamed", "2099-03-16")));
        Event moves = kept.called("Moves");
        Event renamed = kept.called("Is renamed");

        counted(
                imported("[%s, %s, %s]"
                        .formatted(
                                page("https://example.org/a", "Moves", "2099-04-16"),
                                page("https://example.org/b", "Has another name", "2099-03-16"),
                                page("https://example.org/c", "Is new", "2099-03-16"))),
                1,
                2,
                0,
                0);

        assertThat(kept.called("Moves").id()).isEqualTo(moves.id());
        assertThat(kept.called("Moves").schedule().firstDay()).isEqualTo("2099-04-16");
        assertThat(kept.called("Has another name").id()).isEqualTo(renamed.id());
        assertThat(kept.sourceOf("Has another name").externalId()).contains("has-another-name");
        assertThat(kept.all()).hasSize(3);
    }

    @Test
    void doesNotTakeAnotherEventOnTheSamePageForOneThatMoved() {
        String first = page("https://example.org/a", "One", "2099-03-16");
        imported(first);

        counted(imported("[" + first + "," + page("https://example.org/a", "Two", "2099-04-16") + "]"), 1, 0, 1, 0);
        counted(
                imported("[%s, %s]"
                        .formatted(
                                page("https://example.org/a", "Three", "2099-05-16"),
                                page("https://example.org/a", "Four", "2099-06-16"))),
                2,
                0,
                0,
                0);
        assertThat(kept.all()).hasSize(4);
    }

    @Test
    void doesNotMoveAnEventThatIsOver() {
        imported(page("https://example.org/a", "Yearly", "2020-03-16"));

        counted(imported(page("https://example.org/a", "Yearly", "2099-03-16")), 1, 0, 0, 0);
    }

    @Test
    void refusesOnlyWhatTheDatabaseRefuses() {
        kept.execute("alter table event add constraint event_is_not_forbidden check (name <> 'Forbidden') not valid");
        try {
            String body = "[%s, %s, %s]"
                    .formatted(
                            event("a", "Before", "2020-03-16"),
                            event("b", "Forbidden", "2020-03-16"),
                            event("c", "After", "2020-03-16"));

            counted(imported(body), 2, 0, 0, 1)
                    .body("problems[0].index", equalTo(1))
                    .body("problems[0].id", equalTo("b"))
                    .body("problems[0].detail", containsString("event_is_not_forbidden"));
            assertThat(kept.all()).extracting(it -> it.details().name()).containsExactly("After", "Before");
        } finally {
            kept.execute("alter table event drop constraint event_is_not_forbidden");
        }
    }

    @Test
    void takesTheWholeDemonstrationSet() {
        int events =
                JsonPath.from(DemonstrationSet.asOf(Instant.now())).getList("$").size();

        counted(imported(DemonstrationSet.asOf(Instant.now())), events, 0, 0, 0);
        counted(imported(DemonstrationSet.asOf(Instant.now())), 0, 0, events, 0);
    }

    @Test
    void keepsOrganizersAndTopics() {
        imported("""
                {"@type": "Event", "name": "Textiles", "startDate": "2020-03-16", "keywords": ["C++", "Handweberei"],
                 "organizer": [{"name": "City of Ghent", "url": "https://stad.gent"}, "City of Ghent", {"name": ""}]}""");

        assertThat(kept.only().details().organizers())
                .extracting(it -> it.slug())
                .containsExactly("city-of-ghent");
        assertThat(kept.count(
                        "select count(*) from organizer where slug = 'city-of-ghent' and url = 'https://stad.gent'"))
                .isOne();
        assertThat(kept.only().details().topics()).contains("handweberei");
        assertThat(kept.count(
                        "select count(*) from topic where slug = 'handweberei' and labels ->> 'und' = 'Handweberei'"))
                .isOne();
    }
}
