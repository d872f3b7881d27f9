package io.kalends.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EveryAnswerCarriesCommonHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/specimens",
                "/specimens/failing/gone",
                "/specimens/failing/bug",
                "/problems",
                "/problems.css",
                "/docs/",
                "/openapi",
                "/q/health/live",
                "/nowhere",
                "/q/nowhere",
                "/specimens?q=%FF"
            })
    void whoeverAnswers(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        for (String header : new String[] {
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "X-Request-Id",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Content-Security-Policy",
            "Vary"
        }) {
            assertThat(answer.headers().getValues(header)).as(header).hasSize(1);
        }
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Encoding");
    }

    @Test
    void aWellFormedRequestIdIsKeptAndLogged() {
        given().header("X-Request-Id", "my.id_7-a")
                .get("/specimens/mdc")
                .then()
                .header("X-Request-Id", "my.id_7-a")
                .body("requestId", equalTo("my.id_7-a"));
        given().get("/specimens/mdc").then().body("requestId", matchesPattern("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "ä", "<script>", "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void anyOtherRequestIdIsReplaced(String id) {
        given().header("X-Request-Id", id)
                .get("/specimens")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/specimens", "/nowhere", "/docs/", "/openapi", "/q/health"})
    void aPreflightIsAnsweredAnywhere(String path) {
        given().header("Origin", "https://partner.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options(path)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Max-Age", "86400");
    }

    @Test
    void onlyEmbedsMayStandInFramesOfOthers() {
        given().get("/embed/anything")
                .then()
                .header("X-Frame-Options", nullValue())
                .header("Content-Security-Policy", containsString("frame-ancestors *"));
        given().get("/embedded").then().header("X-Frame-Options", "DENY");
    }

    @Test
    void onlyTheDocumentationRunsInlineScripts() {
        given().get("/docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
        assertThat(given().get("/problems").header("Content-Security-Policy")).doesNotContain("unsafe");
    }
}
