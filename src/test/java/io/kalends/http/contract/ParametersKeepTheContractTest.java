package io.kalends.http.contract;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.AnEvent;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract says of the parameters of a search is what happens; the contract itself says what is tried. */
@QuarkusTest
class ParametersKeepTheContractTest {

    /** Values that mean something only beside another parameter. */
    private static final Map<String, Map<String, String>> COMPANIONS =
            Map.of("radius", Map.of("near", "51.05,3.72"), "sort", Map.of("near", "51.05,3.72", "q", "textiles"));

    @Inject
    ListedEvents listed;

    private Contract contract;
    private List<JsonNode> parameters;

    @BeforeEach
    void listEvents() {
        contract = Contract.served();
        parameters = contract.queryParameters(contract.operation("listEvents"));
        AnEvent[] many = IntStream.range(0, 21)
                .mapToObj(it -> anEvent().on("2030-03-10").about("procurement", "textiles", "sports-and-outdoors"))
                .toArray(AnEvent[]::new);
        listed.only(many);
    }

    @Test
    void examplesAreUnderstood() {
        assertThat(parameters).hasSizeGreaterThan(30).allSatisfy(it -> {
            assertThat(it.path("schema").has("examples")).isEqualTo(!name(it).equals("cursor"));
            for (JsonNode example : it.path("schema").path("examples")) {
                assertThat(asking(it, texts(example))).satisfies(answer -> understood(answer, example));
            }
        });
    }

    @Test
    void listsMayBeSeparatedByCommas() {
        assertThat(parameters)
                .filteredOn(it -> it.path("schema").path("type").asText().equals("array"))
                .hasSizeGreaterThan(10)
                .allSatisfy(it -> {
                    String together = String.join(
                            ",", texts(it.path("schema").path("examples").get(0)));
                    understood(asking(it, List.of(together)), it);
                });
    }

    @Test
    void everyChoiceIsOneAndNothingElseIs() {
        List<JsonNode> closed =
                parameters.stream().filter(it -> value(it).has("enum")).toList();
        assertThat(closed).hasSizeGreaterThan(6).allSatisfy(it -> {
            value(it).path("enum").forEach(choice -> understood(asking(it, List.of(choice.asText())), choice));
            refused(asking(it, List.of("nonsense")), name(it));
        });
    }

    /** The fields to choose from are those that an item has. */
    @Test
    void fieldsAreTheMembersOfAnItem() {
        JsonNode fields = parameters.stream()
                .filter(it -> name(it).equals("fields"))
                .findFirst()
                .orElseThrow();
        List<String> members = new ArrayList<>();
        contract.document()
                .at("/components/schemas/EventItem/properties")
                .fieldNames()
                .forEachRemaining(members::add);
        assertThat(value(fields).path("enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void numbersReachTheirBoundsAndNotFurther() {
        List<JsonNode> bounded =
                parameters.stream().filter(it -> value(it).has("maximum")).toList();
        assertThat(bounded).hasSize(4).allSatisfy(it -> {
            JsonNode schema = value(it);
            // One event on a page, so that there can be ten thousand pages.
            Map<String, String> one = name(it).equals("page") ? Map.of("limit", "1") : Map.of();
            long most = schema.path("maximum").asLong();
            understood(asking(it, List.of(Long.toString(most)), one), it);
            refused(asking(it, List.of(Long.toString(most + 1)), one), name(it));
            if (schema.has("minimum")) {
                long least = schema.path("minimum").asLong();
                understood(asking(it, List.of(Long.toString(least)), one), it);
                refused(asking(it, List.of(Long.toString(least - 1)), one), name(it));
            } else {
                refused(asking(it, List.of(schema.path("exclusiveMinimum").asText()), one), name(it));
            }
            refused(asking(it, List.of("nonsense"), one), name(it));
        });
    }

    @Test
    void textsAreAsLongAsTheyMayBeAndNotLonger() {
        JsonNode q = parameters.get(0);
        int most = value(q).path("maxLength").asInt();
        understood(asking(q, List.of("a".repeat(most))), q);
        assertThat(parameters)
                .filteredOn(it -> value(it).has("maxLength"))
                .hasSizeGreaterThan(15)
                .allSatisfy(it -> {
                    refused(
                            asking(
                                    it,
                                    List.of("a"
                                            .repeat(value(it).path("maxLength").asInt() + 1))),
                            name(it));
                    refused(asking(it, List.of("")), name(it));
                });
    }

    @Test
    void listsAreAsLongAsTheyMayBeAndNotLonger() {
        JsonNode city = parameters.stream()
                .filter(it -> name(it).equals("city"))
                .findFirst()
                .orElseThrow();
        int most = city.path("schema").path("maxItems").asInt();
        understood(asking(city, Collections.nCopies(most, "Ghent")), city);
        refused(asking(city, Collections.nCopies(most + 1, "Ghent")), "city");
    }

    @Test
    void whatAPatternForbidsIsRefused() {
        assertThat(parameters)
                .filteredOn(it -> value(it).has("pattern"))
                .hasSizeGreaterThan(8)
                .allSatisfy(it -> {
                    assertThat("?").doesNotMatch(value(it).path("pattern").asText());
                    refused(asking(it, List.of("?")), name(it));
                });
    }

    @Test
    void defaultsAreWhatCountsWithoutTheParameter() {
        assertThat(parameters)
                .filteredOn(it -> value(it).has("default"))
                .isNotEmpty()
                .allSatisfy(it -> {
                    String fallback = value(it).path("default").asText();
                    assertThat(items(asking(it, List.of(fallback)))).isEqualTo(items(given().get("/v1/events")));
                });
        assertThat(items(given().get("/v1/events"))).hasSize(20);
    }

    private static List<String> items(Response answer) {
        return answer.jsonPath().getList("items.id");
    }

    private static Response asking(JsonNode parameter, List<String> values) {
        return asking(parameter, values, Map.of());
    }

    private static Response asking(JsonNode parameter, List<String> values, Map<String, String> beside) {
        RequestSpecification request = given().queryParams(beside);
        COMPANIONS.getOrDefault(name(parameter), Map.of()).forEach(request::queryParam);
        return request.queryParam(name(parameter), values).get("/v1/events");
    }

    private static void understood(Response answer, JsonNode asked) {
        assertThat(answer.statusCode()).as(asked + "\n" + answer.asString()).isEqualTo(200);
    }

    private static void refused(Response answer, String parameter) {
        assertThat(answer.statusCode()).as(parameter + "\n" + answer.asString()).isEqualTo(400);
        assertThat(new TreeSet<>(answer.jsonPath().<String>getList("errors.parameter")))
                .contains(parameter);
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    /** The schema of a single value. */
    private static JsonNode value(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return schema.has("items") ? schema.path("items") : schema;
    }

    private static List<String> texts(JsonNode example) {
        return (example.isArray() ? Contract.elements(example) : Stream.of(example))
                .map(JsonNode::asText)
                .toList();
    }
}
