package io.kalends.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FailuresAreProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /nowhere                        | 404 | not-found
            GET    | /specimens/nowhere/at/all       | 404 | not-found
            GET    | /specimens/failing/unknown      | 404 | not-found
            GET    | /specimens/failing/gone         | 410 | gone
            GET    | /specimens/failing/away         | 503 | unavailable
            GET    | /specimens/failing/pool         | 503 | unavailable
            GET    | /specimens/failing/slow         | 503 | unavailable
            GET    | /specimens/failing/constraint   | 500 | internal-error
            GET    | /specimens/failing/bug          | 500 | internal-error
            GET    | /specimens/unwritable           | 500 | internal-error
            GET    | /specimens?limit=two            | 400 | invalid-parameter
            GET    | /specimens?from=soon            | 400 | invalid-parameter
            GET    | /specimens/two/numbered         | 400 | invalid-parameter
            GET    | /specimens?limit=%00            | 400 | invalid-parameter
            GET    | /specimens?limit=%ED%A0%80      | 400 | invalid-parameter
            GET    | /specimens?limit=%FF            | 400 | invalid-parameter
            GET    | /specimens?%FF=1                | 400 | invalid-parameter
            GET    | /specimens/%ED%A0%80            | 400 | bad-request
            GET    | /specimens/%00                  | 400 | bad-request
            GET    | /problems.css/%2e%2e%2f%2e%2e   | 404 | not-found
            DELETE | /specimens                      | 405 | method-not-allowed
            POST   | /problems                       | 405 | method-not-allowed
            DELETE | /nowhere                        | 404 | not-found
            """)
    void everyFailureIsAProblemDocument(String method, String path, int status, String type) {
        Response answer = given().urlEncodingEnabled(false).request(method, path);

        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Request-Id", not(equalTo(null)))
                .header("X-Content-Type-Options", "nosniff")
                .body("type", endsWith("/problems/" + type))
                .body("type", startsWith("http://localhost:"))
                .body("status", equalTo(status))
                .body("title", not(equalTo(null)))
                .body("detail", endsWith("."))
                .body("instance", endsWith("#" + answer.header("X-Request-Id")))
                .body("requestId", equalTo(answer.header("X-Request-Id")));
        assertThat(answer.asString()).doesNotContain("io.kalends", "java.", "secret", "db.internal");
        given().get(answer.jsonPath().getString("type")).then().statusCode(200);
    }

    @Test
    void aProblemKeepsItsDetailMembersAndHeaders() {
        given().get("/specimens/failing/gone")
                .then()
                .header("X-Extra", "yes")
                .header("Cache-Control", "public, max-age=10")
                .body("detail", equalTo("Removed on 10 March."))
                .body("removed", equalTo("2020-03-10"));
    }

    @Test
    void whatIsAwaySaysWhenToAskAgain() {
        given().get("/specimens/failing/away").then().header("Retry-After", "5").header("Cache-Control", "no-store");
    }

    @Test
    void anUnreadableValueIsNamed() {
        given().get("/specimens?limit=two").then().body("errors[0].parameter", equalTo("limit"));
        given().get("/specimens?from=soon").then().body("errors[0].parameter", equalTo("from"));
        given().get("/specimens/two/numbered").then().body("errors[0].parameter", equalTo("number"));
        given().urlEncodingEnabled(false)
                .get("/specimens?limit=%FF")
                .then()
                .body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void aRefusedMethodComesWithThoseThatArePossible() {
        given().delete("/specimens")
                .then()
                .header("Allow", containsString("GET"))
                .header("Allow", containsString("POST"));
    }

    @Test
    void mediaTypesThatCannotBeHadAreProblems() {
        given().accept("image/png").get("/specimens").then().statusCode(406).body("type", endsWith("/not-acceptable"));
        given().contentType(ContentType.XML)
                .body("<a/>")
                .post("/specimens")
                .then()
                .statusCode(415)
                .header("Accept-Post", "application/json")
                .body("type", endsWith("/unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "Deflate", "identity, gzip", "x-unheard-of"})
    void aBodyThatIsCodedIsNotTakenForWhatItIsNot(String coding) {
        given().contentType(ContentType.JSON)
                .header("Content-Encoding", coding)
                .body("{\"label\": \"a\"}")
                .post("/specimens")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity")
                .body("type", endsWith("/unsupported-media-type"))
                .body("detail", containsString("Content-Encoding"));
    }

    @Test
    void aBodyThatIsSaidToBeAsItIsIsRead() {
        given().contentType(ContentType.JSON)
                .header("Content-Encoding", "Identity")
                .body("{\"label\": \"a\", \"specimens\": []}")
                .post("/specimens")
                .then()
                .statusCode(200);
        given().header("Content-Encoding", "gzip").get("/specimens").then().statusCode(200);
    }

    @Test
    void problemsAreSentEvenWhenOnlyHtmlIsAccepted() {
        given().accept("text/html")
                .get("/specimens/failing/gone")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().accept("text/html").get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aStatusWithoutATypeOfOursKeepsItsMeaning() {
        given().get("/specimens/failing/teapot").then().statusCode(418).body("type", equalTo("about:blank"));
    }

    @Test
    void aRedirectionIsNoProblem() {
        given().redirects()
                .follow(false)
                .get("/specimens/failing/see-other")
                .then()
                .statusCode(303)
                .header("Location", "https://example.org/");
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() {
        given().head("/specimens").then().statusCode(200).header("ETag", not(equalTo(null)));
        given().head("/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().head("/docs/").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {                                                     | ''                  | well-formed
            [1,2]                                                 | ''                  | an object
            {"label": 1, "specimens": [{"name": "a", "size": "b"}]} | /specimens/0/size | is not a number
            {"label": "a", "specimens": {}}                       | /specimens          | an array
            {"label": "a", "closed": "soon"}                      | /closed             | is not a date
            {"label": ["a"]}                                      | /label              | a text
            {"label": nul}                                        | ''                  | well-formed
            """)
    void aMalformedBodyIsShownWhereItIsWrong(String body, String pointer, String detail) {
        Response answer = given().contentType(ContentType.JSON).body(body).post("/specimens");

        answer.then()
                .statusCode(400)
                .body("type", endsWith("/malformed-body"))
                .body("errors[0].pointer", equalTo(pointer.equals("''") ? "" : pointer))
                .body("errors[0].detail", containsString(detail));
        assertThat(answer.asString()).doesNotContain("io.kalends", "java.", "Specimens$", "jackson");
    }
}
