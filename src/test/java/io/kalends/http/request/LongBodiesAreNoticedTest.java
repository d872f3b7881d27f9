package io.kalends.http.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LongBodiesAreNoticedTest {

    @Test
    void aBodyUpToTheLimitIsRead() {
        given().contentType("text/plain")
                .body("a".repeat(1000))
                .post("/specimens/bounded")
                .then()
                .body("size", equalTo(1000));
    }

    @Test
    void aLongerOneIsAProblemHoweverLittleItSaidBefore() {
        given().contentType("text/plain")
                .body("a".repeat(1001))
                .post("/specimens/bounded")
                .then()
                .statusCode(413)
                .body("type", endsWith("/body-too-large"))
                .body("maximum", equalTo(1000));
    }
}
