package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote into the database by hand, and nobody can read, keeps no other event from being found. */
@QuarkusTest
class UnreadableEventTest {

    @Inject
    ListedEvents listed;

    @AfterEach
    void forget() {
        listed.only();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url = 'https://exam ple.org/'",
                "image = 'https://exam ple.org/'",
                "venue = '{\"geo\": \"north\"}'",
                "registration = '[]'",
                "programme = '[{\"start\": \"soon\"}]'"
            })
    void othersAreFound(String tampering) {
        UUID unreadable = listed.only(anEvent().named("Unreadable"), anEvent().named("Before"))
                .get(0);
        listed.tamperedWith(unreadable, tampering);
        listed.also(anEvent().named("After"));

        given().get("/v1/events?when=any")
                .then()
                .statusCode(200)
                .body("items.name", containsInAnyOrder("Before", "After"));
    }
}
