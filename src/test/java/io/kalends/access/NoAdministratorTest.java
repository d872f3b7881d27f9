package io.kalends.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoAdministratorTest.OwnDatabase.class)
class NoAdministratorTest {

    public static class OwnDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kalends.admin-key", "", "kalends.embedded", "false");
        }
    }

    @Test
    void theOperatorIsToldHowToBecomeOne() {
        given().contentType(ContentType.JSON)
                .header("X-API-Key", "anything")
                .body("{}")
                .post("/specimens/administered")
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/forbidden"))
                .body("detail", containsString("KALENDS_ADMIN_KEY"));
    }
}
