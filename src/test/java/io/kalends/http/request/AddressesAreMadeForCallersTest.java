package io.kalends.http.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AddressesAreMadeForCallersTest {

    @Test
    void aLinkReplacesAndRemovesParametersAndKeepsTheOthers() {
        JsonPath answer = given().urlEncodingEnabled(false)
                .header("Host", "events.example:8443")
                .get("/specimens/links?q=caf%C3%A9+noir&page=1&cursor=abc&q=b%26c")
                .jsonPath();

        assertThat(answer.getString("base")).isEqualTo("http://events.example:8443");
        assertThat(answer.getString("link"))
                .isEqualTo(
                        "<http://events.example:8443/specimens/links?page=2&q=caf%C3%A9%20noir&q=b%26c>; rel=\"next\","
                                + " <http://events.example:8443/specimens/a%20b>; rel=\"up\"");
    }

    @Test
    void forwardedHeadersOfStrangersAreNotBelieved() {
        assertThat(given().header("X-Forwarded-Host", "evil.example")
                        .get("/specimens/links?page=1&q=a&cursor=b")
                        .asString())
                .doesNotContain("evil");
    }
}
