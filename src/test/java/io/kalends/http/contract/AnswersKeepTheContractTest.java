package io.kalends.http.contract;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.AnEvent;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real answers, judged by the contract with a validator that is not ours. */
@QuarkusTest
class AnswersKeepTheContractTest {

    private static final String LINK = "https://register.example.org/procura";

    @Inject
    ListedEvents listed;

    /** What each operation is asked; a key stands for the id of an event. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "listProblems", List.of("/problems"),
            "getProblem", List.of("/problems/gone"),
            "listEvents",
                    List.of(
                            "/v1/events",
                            "/v1/events?when=any&limit=1",
                            "/v1/events?when=any&limit=2&page=2",
                            "/v1/events?q=textiles&when=any",
                            "/v1/events?q=textlies&when=any",
                            "/v1/events?when=any&near=51.05,3.72&radius=50&sort=distance",
                            "/v1/events?month=2030-03&tz=Europe/Brussels&lang=de",
                            "/v1/events?when=any&fields=name,startDate,programme",
                            "/v1/events?when=any&include=description,programme,links,registration,source",
                            "/v1/events?when=any&facets=topic,organizer,language,attendance,country,city,weekday,registration,free,status"),
            "getEvent", List.of("/v1/events/{rich}", "/v1/events/{plain}", "/v1/events/{plain}?lang=nl&tz=Asia/Tokyo"),
            "getRegistration", List.of("/v1/events/{rich}/registration", "/v1/events/{plain}/registration"),
            "findRegistrations", List.of("/v1/registrations?url=" + LINK),
            "listTopics", List.of("/v1/topics", "/v1/topics?when=any&lang=fr"),
            "getTopic", List.of("/v1/topics/textiles"),
            "listOrganizers", List.of("/v1/organizers?when=any", "/v1/organizers?when=any&limit=1&page=2"));

    private static final Map<String, List<String>> ASKED_TOO = Map.of(
            "getOrganizer", List.of("/v1/organizers/procura"),
            "register", List.of("/v1/events/{rich}/register"),
            "embedComponent", List.of("/embed/kalends.js"),
            "embedResize", List.of("/embed/resize.js"),
            "embedPageScript", List.of("/embed/page.js"),
            "embedPageStyle", List.of("/embed/page.css"),
            "embedWords", List.of("/embed/words", "/embed/words?lang=de"),
            "embedEvents", List.of("/embed/events", "/embed/events?layout=month&theme=dark"),
            "embedEvent", List.of("/embed/events/{rich}"),
            "oembed", List.of("/oembed?url=%SITE%/embed/events", "/oembed?url=%SITE%/events&format=xml"));

    private static final Map<String, List<String>> ASKED_BESIDES = Map.of(
            "listSuggestions",
            List.of("/v1/suggestions?q=te&when=any", "/v1/suggestions?q=x&kind=topic,city"),
            "getFeed",
            Stream.of("ics", "rss", "atom", "json", "jsonld", "csv")
                    .map(it -> "/feeds/events." + it + "?when=any&limit=2")
                    .toList(),
            "getEventAsCalendar",
            List.of("/v1/events/{rich}.ics"),
            "getEventAsJsonLd",
            List.of("/v1/events/{rich}.jsonld", "/v1/events/{plain}.jsonld?lang=nl"));

    private static final Map<String, List<String>> ASKED_OF_PAGES = Map.of(
            "searchPage", List.of("/", "/?topic=textiles&lang=nl"),
            "eventPage", List.of("/events/{rich}", "/events/{plain}?lang=de"),
            "embedBuilder", List.of("/builder", "/builder?layout=card&filters=q&more=yes"),
            "pageStyle", List.of("/pages/style.css"),
            "pageScript", List.of("/pages/script.js"),
            "pageIcon", List.of("/pages/icon.svg"));

    private static final List<String> REFUSED = List.of(
            "/v1/events?limit=101&wen=today",
            "/v1/events?when=someday",
            "/v1/events?q=%FF",
            "/v1/events/nothing",
            "/v1/events/{deleted}",
            "/v1/events/{plain}/register",
            "/v1/events/{early}/register",
            "/v1/events/nothing/registration",
            "/v1/registrations",
            "/v1/registrations?url=https://example.org/unknown",
            "/feeds/events.pdf",
            "/feeds/events.ics?limit=1001",
            "/v1/events/nothing.ics",
            "/v1/topics/nothing",
            "/v1/organizers/nothing",
            "/v1/suggestions",
            "/v1/suggestions?q=a&limit=21",
            "/v1/suggestions?q=a&kind=person",
            "/problems/nothing",
            "/?when=someday",
            "/events/nothing",
            "/events/{deleted}",
            "/builder?layout=cards");

    @Test
    void successesAreAsTheContractSays() {
        Map<String, UUID> keys = listEvents();
        Contract contract = Contract.served();
        contract.operations().stream()
                .filter(it -> it.method().equals("GET"))
                .forEach(operation -> Stream.of(ASKED, ASKED_TOO, ASKED_BESIDES, ASKED_OF_PAGES)
                        .map(it -> it.get(operation.id()))
                        .filter(it -> it != null)
                        .reduce((one, other) -> one)
                        .orElseThrow(() -> new AssertionError("Nothing is asked of " + operation.id()))
                        .forEach(it -> {
                            String site = RestAssured.baseURI + ":" + RestAssured.port;
                            Response answer = asking().accept("application/json, */*;q=0.5")
                                    .get(it.replace("%SITE%", site), named(it, keys));
                            assertThat(answer.statusCode()).as(it).isLessThan(400);
                            judge(contract, operation, answer, it);
                        }));
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        listEvents();
        Contract contract = Contract.served();
        // Listings say by which clock they answer: between two of them a second may begin.
        String listing = "/v1/events?asOf=2026-11-22T09:00:00Z";
        String tag = asking().get(listing).header("ETag");
        Response answer = asking().header("If-None-Match", tag).get(listing);
        assertThat(answer.statusCode()).isEqualTo(304);
        judge(contract, contract.operation("listEvents"), answer, "a known listing");
    }

    @Test
    void refusalsAreAsTheContractSays() {
        Map<String, UUID> keys = listEvents();
        Contract contract = Contract.served();
        assertThat(REFUSED).allSatisfy(it -> {
            Response answer = asking().get(it, named(it, keys));
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            judge(contract, at(contract, it), answer, it);
        });
        String register = "/v1/events/" + keys.get("early") + "/register";
        judge(
                contract,
                contract.operation("register"),
                asking().accept("text/html").get(register),
                "a browser");
        Response unacceptable = asking().accept("image/png").get("/v1/events");
        judge(contract, contract.operation("listEvents"), unacceptable, "image/png");
    }

    @Test
    void importsAreAnsweredAsTheContractSays() {
        Contract contract = Contract.served();
        Contract.Operation imports = contract.operation("createImport");
        String events =
                "[{\"@type\":\"Event\",\"@id\":\"urn:1\",\"name\":\"A\",\"startDate\":\"2030-01-01\"},{\"@type\":\"Event\"}]";
        assertThat(Map.of(
                        200, keyHolder().body(events),
                        400, keyHolder().body("[{"),
                        401, asking().contentType("application/ld+json").body(events),
                        415, keyHolder().contentType("text/csv").body("a,b"),
                        406, keyHolder().accept("text/csv").body(events)))
                .allSatisfy((status, request) -> {
                    Response answer = request.post("/v1/imports?source=contract&dryRun=true");
                    assertThat(answer.statusCode()).isEqualTo(status);
                    judge(contract, imports, answer, status.toString());
                });
    }

    @Test
    void examplesAreAsTheContractSays() {
        Contract contract = Contract.served();
        contract.operations()
                .forEach(operation -> operation
                        .said()
                        .path("responses")
                        .properties()
                        .forEach(response -> contract.resolved(response.getValue())
                                .path("content")
                                .properties()
                                .forEach(content -> content.getValue()
                                        .path("examples")
                                        .properties()
                                        .forEach(it -> assertThat(contract.violations(
                                                        content.getValue().path("schema"),
                                                        contract.resolved(it.getValue())
                                                                .path("value")))
                                                .as(operation.id() + " " + response.getKey() + " " + it.getKey())
                                                .isEmpty()))));
    }

    @Test
    void theJudgeSeesWhatIsMissingWrongOrTooMuch() {
        Contract contract = Contract.served();
        JsonNode price = Contract.json("{\"$ref\":\"#/components/schemas/Price\"}");
        JsonNode right = Contract.json("{\"free\":true,\"min\":null,\"max\":null,\"currency\":null}");
        assertThat(contract.violations(price, right)).isEmpty();
        assertThat(List.of(
                        "{\"free\":true,\"min\":null,\"max\":null}",
                        "{\"free\":\"yes\",\"min\":null,\"max\":null,\"currency\":null}",
                        "{\"free\":true,\"min\":null,\"max\":null,\"currency\":null,\"vat\":0}"))
                .allSatisfy(it -> assertThat(contract.violations(price, Contract.json(it)))
                        .isNotEmpty());
    }

    private static void judge(Contract contract, Contract.Operation operation, Response answer, String asked) {
        String what = operation.id() + " " + answer.statusCode() + " " + asked;
        JsonNode said = contract.resolved(operation.answer(answer.statusCode()));
        assertThat(said.isMissingNode()).as(what + " is documented").isFalse();
        said.path("headers").properties().forEach(it -> {
            JsonNode header = contract.resolved(it.getValue());
            if (header.path("required").asBoolean()) {
                assertThat(answer.header(it.getKey()))
                        .as(what + " " + it.getKey())
                        .isNotNull();
            }
        });
        for (String header :
                List.of("ETag", "Link", "Location", "Content-Language", "Retry-After", "WWW-Authenticate")) {
            if (answer.header(header) != null) {
                assertThat(said.path("headers").has(header))
                        .as(what + " has " + header)
                        .isTrue();
            }
        }
        if (said.has("content")) {
            String type = answer.contentType().replaceFirst(";.*", "");
            JsonNode schema = said.path("content").path(type).path("schema");
            assertThat(schema.isMissingNode()).as(what + " as " + type).isFalse();
            if (type.endsWith("json")) {
                assertThat(contract.violations(schema, Contract.json(answer.asString())))
                        .as(what + "\n" + answer.asString())
                        .isEmpty();
            }
        } else {
            assertThat(answer.asString()).as(what).isEmpty();
        }
    }

    /** The operation that a refused address belongs to. */
    private static Contract.Operation at(Contract contract, String address) {
        String path = address.replaceFirst("\\?.*", "");
        return contract.operations().stream()
                .filter(it -> it.method().equals("GET"))
                .filter(it -> path.equals(it.path()) || path.matches(it.path().replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst()
                .orElseThrow();
    }

    private static Object[] named(String address, Map<String, UUID> keys) {
        return Stream.of(address.split("\\{", -1))
                .skip(1)
                .map(it -> keys.get(it.substring(0, it.indexOf('}'))))
                .toArray();
    }

    private static RequestSpecification asking() {
        return given().accept("application/json").redirects().follow(false).urlEncodingEnabled(false);
    }

    private static RequestSpecification keyHolder() {
        return asking().header("X-API-Key", "test-admin-key").contentType("application/ld+json");
    }

    private Map<String, UUID> listEvents() {
        AnEvent rich = anEvent()
                .named("Procura+ webinar: sustainable textiles")
                .withSubtitle("Work wear")
                .describedAs("How cities buy work wear that lasts.\n\nWith two cities that did.")
                .from("2030-03-16T11:00")
                .until("2030-03-16T11:50")
                .inAssumed("Europe/Brussels")
                .attended(AttendanceMode.MIXED)
                .heldIn("en", "nl")
                .at("Town hall")
                .inCity("Ghent", "BE")
                .located(51.05, 3.72)
                .by("Procura", "ICLEI")
                .about("textiles", "procurement")
                .withTalk("Work wear by contract", "An Peeters", "City of Ghent")
                .withPage("https://procura.example.org/textiles")
                .registeringAt(LINK)
                .closingAt("2030-03-15T17:00:00Z")
                .withPlaces(100, 12)
                .costing("12.50", "EUR");
        List<UUID> ids = listed.only(
                rich,
                anEvent().named("Plain").on("2020-03-10"),
                anEvent()
                        .named("Early")
                        .from("2030-05-01")
                        .openingAt("2030-01-01T00:00:00Z")
                        .registeringAt(LINK),
                anEvent()
                        .named("Cancelled")
                        .from("2030-06-01")
                        .being(EventStatus.CANCELLED)
                        .registeringAt("not a link"),
                anEvent().named("Deleted"));
        listed.deleted(ids.get(4));
        return Map.of("rich", ids.get(0), "plain", ids.get(1), "early", ids.get(2), "deleted", ids.get(4));
    }
}
