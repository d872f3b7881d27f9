package io.kalends.harvest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Imports as tests make them, and the counts that they expect. */
final class Importing {

    private static final String EVENT = """
            {"@context": "https://schema.org", "@type": "Event", "identifier": "%s", "name": "%s", "startDate": "%s"}""";

    /** JSON-LD says no charset and is always in UTF-8. */
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultCharsetForContentType(StandardCharsets.UTF_8, "application/ld+json")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Importing() {}

    /** An event under a key that its source gives it. */
    static String event(String id, String name, String start) {
        return EVENT.formatted(id, name, start);
    }

    /** An event that its source gives no key, known by its page. */
    static String page(String url, String name, String start) {
        return """
                {"@type": "Event", "url": "%s", "name": "%s", "startDate": "%s"}""".formatted(url, name, start);
    }

    /** Who may import. */
    static RequestSpecification authorized() {
        return given().header("X-API-Key", "test-admin-key");
    }

    /** Imports JSON-LD, with parameters as names and values in turn. */
    static ValidatableResponse imported(String body, String... query) {
        var request =
                authorized().config(UTF_8).contentType("application/ld+json").body(body);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.post("/v1/imports").then();
    }

    static ValidatableResponse counted(
            ValidatableResponse answer, int listed, int changed, int unchanged, int refused) {
        return answer.statusCode(200)
                .body("listed", equalTo(listed))
                .body("changed", equalTo(changed))
                .body("unchanged", equalTo(unchanged))
                .body("refused", equalTo(refused));
    }
}
