package io.kalends.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdministratorIsAskedForTheKeyTest {

    @Test
    void theKeyOpens() {
        request()
                .header("X-API-Key", "test-admin-key")
                .post("/specimens/administered")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "test-admin-ke", "test-admin-key2", "TEST-ADMIN-KEY"})
    void anythingElseDoesNot(String key) {
        request()
                .header("X-API-Key", key)
                .post("/specimens/administered")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "ApiKey realm=\"kalends\", header=\"X-API-Key\"")
                .body("type", endsWith("/problems/unauthorized"));
    }

    @Test
    void withoutAKeyTheBodyIsNotEvenRead() {
        given().contentType(ContentType.JSON)
                .body("{ broken")
                .post("/specimens/administered")
                .then()
                .statusCode(401);
    }

    @Test
    void everythingElseStaysOpen() {
        given().get("/specimens").then().statusCode(200);
    }

    private static RequestSpecification request() {
        return given().contentType(ContentType.JSON).body("{\"label\": \"a\"}");
    }
}
