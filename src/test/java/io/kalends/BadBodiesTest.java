package io.kalends;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.kalends.event.Events;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever body comes in, nothing is changed by one that is not whole. */
@QuarkusTest
class BadBodiesTest {

    @Inject
    ListedEvents listed;

    @Inject
    Events events;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[{\"@type\":\"Event\"",
                "[{\"@type\":\"Event\",\"name\":\"A\",\"startDate\":\"2030-01-01\"}",
                "[{\"@type\":\"Event\",\"name\":\"A\",\"startDate\":\"2030-01-01\"}] and more",
                "{\"name\": NaN}",
                "nonsense"
            })
    void aBodyThatIsNotWholeChangesNothing(String body) {
        listed.only();

        given().header("X-API-Key", "test-admin-key")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"));

        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 5_000, 100_000})
    void aBodyThatIsTooDeepChangesNothing(int depth) {
        listed.only();

        given().header("X-API-Key", "test-admin-key")
                .contentType(ContentType.JSON)
                .body(("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.US_ASCII)) // not pretty-printed
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"));

        assertThat(kept()).isZero();
    }

    @Test
    void onlyTheAdministratorImports() {
        for (String key : new String[] {"", "wrong", "test-admin-key ", "TEST-ADMIN-KEY", "x".repeat(10_000)}) {
            int status = given().header("X-API-Key", key)
                    .contentType(ContentType.JSON)
                    .body("[]")
                    .post("/v1/imports")
                    .statusCode();
            assertThat(status)
                    .as(key)
                    .isIn(key.equals("test-admin-key ") ? new Integer[] {200, 401} : new Integer[] {401, 431});
        }
    }

    @Transactional
    long kept() {
        return events.count();
    }
}
