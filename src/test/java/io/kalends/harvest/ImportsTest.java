package io.kalends.harvest;

import static io.kalends.harvest.Importing.authorized;
import static io.kalends.harvest.Importing.counted;
import static io.kalends.harvest.Importing.event;
import static io.kalends.harvest.Importing.imported;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.kalends.event.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import understands, and what it makes of it. */
@QuarkusTest
class ImportsTest {

    @Inject
    KeptEvents kept;

    @BeforeEach
    @AfterEach
    void clear() {
        kept.clear();
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
                "{\"@type\": \"WebPage\", \"mainEntity\": %s}",
                "{\"@type\": \"Place\", \"events\": [%s, {\"@type\": \"Thing\"}], \"name\": \"Hall\"}",
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
    void refusesAPageAsOneItemWhateverItIsAbout() {
        counted(imported("""
                                [{"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home"},
                                  {"@type": "ListItem", "position": 2, "name": "Events"}]},
                                 {"@type": "FAQPage", "mainEntity": [{"@type": "Question"}, {"@type": "Question"}]},
                                 %s]""".formatted(event("a", "Textiles", "2020-03-16"))), 1, 0, 0, 2)
                .body("problems.index", equalTo(List.of(0, 1)));
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
        "source, demonstration",
        "timeZone, Mars/Olympus",
        "timeZone, EST5",
        "language, notalanguage",
        "dryRun, maybe",
        "license, ' '",
        "dryRun, ''",
        "source, ''",
    })
    void refusesImpossibleParameters(String parameter, String value) {
        imported(event("a", "Textiles", "2020-03-16"), parameter, value)
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-parameter"))
                .body("errors[0].parameter", equalTo(parameter));
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void refusesParametersGivenTwice() {
        imported(event("a", "Textiles", "2020-03-16"), "source", "ghent", "source", "mons")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("source"));
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
