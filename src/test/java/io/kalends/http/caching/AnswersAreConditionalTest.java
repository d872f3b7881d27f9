package io.kalends.http.caching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnswersAreConditionalTest {

    @TestHTTPResource
    URI site;

    private final HttpClient plain = HttpClient.newHttpClient();

    @Test
    void anAnswerSaysHowToCacheIt() {
        given().get("/specimens")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{24}(-gzip)?\""))
                .header("Cache-Control", "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400")
                .header("Vary", "Accept, Accept-Encoding, Accept-Language")
                .body("name", equalTo("textiles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\" ,W/%s,\"third\"", "*"})
    void whoHasItAlreadyGetsNoBody(String ifNoneMatch) {
        String tag = given().get("/specimens").header("ETag");

        given().header("If-None-Match", ifNoneMatch.formatted(tag))
                .get("/specimens")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", containsString("max-age=60"))
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Length", nullValue())
                .header("Content-Type", nullValue())
                .header("Access-Control-Allow-Origin", "*")
                .body(emptyString());
        given().header("If-None-Match", ifNoneMatch.formatted(tag))
                .head("/specimens")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "", "unquoted", "\"", "W/\"x\""})
    void whoHasSomethingElseGetsTheAnswer(String ifNoneMatch) {
        given().header("If-None-Match", ifNoneMatch).get("/specimens").then().statusCode(200);
    }

    @Test
    void otherContentHasAnotherTag() {
        assertThat(given().get("/specimens?limit=1").header("ETag"))
                .isNotEqualTo(given().get("/specimens?limit=2").header("ETag"));
    }

    @Test
    void noCacheOutlivesWhatItHolds() {
        String thirtySeconds = given().get("/specimens/short?seconds=31").header("Cache-Control");
        assertThat(thirtySeconds).matches("public, max-age=(30|29), must-revalidate");
        assertThat(given().get("/specimens/short?seconds=-5").header("Cache-Control"))
                .isEqualTo("public, max-age=0, must-revalidate");
    }

    @Test
    void whatBringsItsOwnTagOrStreamsIsLeftAlone() {
        given().get("/specimens/own-tag").then().header("ETag", "\"own\"").header("Cache-Control", nullValue());
        given().get("/specimens/stream").then().header("ETag", nullValue());
    }

    @Test
    void failuresAreNotTagged() {
        given().get("/specimens/failing/bug").then().header("ETag", nullValue());
    }

    @Test
    void textIsSentAsItIs() {
        given().get("/specimens/text")
                .then()
                .contentType("text/plain;charset=UTF-8")
                .header("ETag", matchesPattern("\".+\""))
                .body(containsString("zähl zähl"));
    }

    @Test
    void aCompressedAnswerIsTheSameWithAnotherTag() throws Exception {
        HttpResponse<byte[]> identity = ask("/specimens/large", Optional.empty(), Optional.empty());
        HttpResponse<byte[]> gzip = ask("/specimens/large", Optional.of("gzip"), Optional.empty());

        assertThat(identity.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unzip(gzip.body())).isEqualTo(new String(identity.body(), StandardCharsets.UTF_8));
        assertThat(tag(gzip)).endsWith("-gzip\"").isNotEqualTo(tag(identity));
        assertThat(ask("/specimens/large", Optional.of("gzip"), Optional.of(tag(gzip)))
                        .statusCode())
                .isEqualTo(304);
        assertThat(ask("/specimens/large", Optional.of("gzip"), Optional.of(tag(identity)))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br", "gzip;q=0.0, *;q=0"})
    void whatIsNotCompressedHasThePlainTag(String acceptEncoding) throws Exception {
        HttpResponse<byte[]> answer = ask("/specimens/large", Optional.of(acceptEncoding), Optional.empty());

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(tag(answer)).doesNotContain("-gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0.1", "deflate", "*", "br, gzip", "GZIP"})
    void whatIsCompressedHasTheOtherTag(String acceptEncoding) throws Exception {
        HttpResponse<byte[]> answer = ask("/specimens/large", Optional.of(acceptEncoding), Optional.empty());

        if (answer.headers().firstValue("Content-Encoding").isPresent()) {
            assertThat(tag(answer)).contains("-gzip");
        }
    }

    private HttpResponse<byte[]> ask(String path, Optional<String> acceptEncoding, Optional<String> ifNoneMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
        acceptEncoding.ifPresent(it -> request.header("Accept-Encoding", it));
        ifNoneMatch.ifPresent(it -> request.header("If-None-Match", it));
        return plain.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String unzip(byte[] body) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
