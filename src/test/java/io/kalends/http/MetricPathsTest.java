package io.kalends.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricPathsTest {

    @Test
    void countARequestUnderThePathThatTheContractNames() {
        given().get("/v1/events/nowhere.ics");
        given().get("/v1/events/nowhere.jsonld");
        assertThat(given().get("/q/metrics").asString())
                .contains("uri=\"/v1/events/{key}.ics\"", "uri=\"/v1/events/{key}.jsonld\"")
                .doesNotContain("[^/]");
    }
}
