package io.kalends.http.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The contract as it is served, and a judge that is not ours: whether a document keeps it. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS_TOO =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    /** One method at one path. */
    record Operation(String path, String method, JsonNode said) {

        String id() {
            return said.path("operationId").asText();
        }

        JsonNode answer(int status) {
            return said.path("responses").path(Integer.toString(status));
        }
    }

    static Contract served() {
        return new Contract(
                json(given().accept("application/json").get("/openapi").asString()));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(it -> operations.add(
                                new Operation(path.getKey(), it.getKey().toUpperCase(), it.getValue()))));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The parameters of an operation in the query. */
    List<JsonNode> queryParameters(Operation operation) {
        return elements(operation.said().path("parameters"))
                .map(this::resolved)
                .filter(it -> it.path("in").asText().equals("query"))
                .toList();
    }

    /** What a reference leads to. */
    JsonNode resolved(JsonNode said) {
        return said.has("$ref")
                ? document.at(said.path("$ref").asText().substring(1).replace("~1", "/"))
                : said;
    }

    /** Why a document is not as this schema says; members that the schema does not name are forbidden. */
    List<String> violations(JsonNode schema, JsonNode instance) {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", document.path("components").deepCopy());
        if (!schema.path("type").asText().equals("array")) {
            whole.put("unevaluatedProperties", false);
        }
        whole.at("/components/schemas").properties().forEach(Contract::close);
        return SCHEMAS.getSchema(whole, FORMATS_TOO).validate(instance).stream()
                .map(it -> it.getInstanceLocation() + ": " + it.getMessage())
                .toList();
    }

    /** A problem may be extended by other schemas. */
    private static void close(Map.Entry<String, JsonNode> schema) {
        if (schema.getValue().has("properties") && !schema.getKey().equals("Problem")) {
            ((ObjectNode) schema.getValue()).put("additionalProperties", false);
        }
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
