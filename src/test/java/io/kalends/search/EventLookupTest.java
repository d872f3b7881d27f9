package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.kalends.event.Events;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One event is told as the index has it, as new as a listing; what that does not have is asked of the database. */
@QuarkusTest
class EventLookupTest {

    @Inject
    ListedEvents listed;

    @Inject
    Events events;

    private UUID id;
    private String slug;

    @BeforeEach
    void list() {
        id = listed.only(anEvent().named("Morning").registeringAt("https://example.org/morning"))
                .get(0);
        slug = QuarkusTransaction.requiringNew().call(() -> events.findById(id).slug());
    }

    /** At a time that nobody has asked for before: nothing is remembered of it. */
    private static ValidatableResponse asked(String path) {
        return given().queryParam("asOf", "2020-01-01T00:00:00.%09dZ".formatted(System.nanoTime() % 1_000_000_000))
                .get("/v1/events/" + path)
                .then();
    }

    private static void isNamed(String key, String name) {
        asked(key).statusCode(200).body("name", equalTo(name));
    }

    @Test
    void isFoundByItsIdAndItsSlug() {
        isNamed(id.toString(), "Morning");
        isNamed(id.toString().toUpperCase(Locale.ROOT), "Morning");
        isNamed(slug, "Morning");
        asked(slug + "/registration").statusCode(200).body("url", equalTo("https://example.org/morning"));
    }

    @Test
    void whatIsWrittenIsTold() {
        listed.changed(id, anEvent().named("Evening").registeringAt("https://example.org/evening"));

        isNamed(id.toString(), "Evening");
        isNamed(slug, "Evening");
        asked(slug + "/registration").body("url", equalTo("https://example.org/evening"));
    }

    @Test
    void whatIsDeletedIsGone() {
        listed.deleted(id);

        asked(slug).statusCode(410);
        asked(id + "/registration").statusCode(410);
    }

    /** The index gives such events up; what can be told of them is told. */
    @Test
    void whatTheIndexDoesNotHaveIsAskedOfTheDatabase() {
        UUID refused = listed.also(anEvent().named("Noon").inCity("x".repeat(40_000), "BE"))
                .get(0);

        isNamed(refused.toString(), "Noon");
        asked(refused + "/registration").statusCode(200);
    }

    @Test
    void whoNeverWasIsNotFound() {
        asked("nobody").statusCode(404);
        asked(new UUID(0, 1) + "/registration").statusCode(404);
        asked("x".repeat(300)).statusCode(404);
    }
}
