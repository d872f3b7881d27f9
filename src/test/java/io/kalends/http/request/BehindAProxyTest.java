package io.kalends.http.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindAProxyTest.Trusted.class)
class BehindAProxyTest {

    public static class Trusted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.enable-forwarded-host",
                    "true");
        }
    }

    @Test
    void addressesAreThoseThatTheProxyForwards() {
        given().header("X-Forwarded-Host", "events.example")
                .header("X-Forwarded-Proto", "https")
                .get("/specimens/links?page=1&q=a&cursor=b")
                .then()
                .body("base", equalTo("https://events.example"));
        given().header("X-Forwarded-Host", "events.example")
                .header("X-Forwarded-Proto", "https")
                .get("/nowhere")
                .then()
                .body("type", equalTo("https://events.example/problems/not-found"));
    }
}
