package io.kalends.http.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ParametersAreStrictTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/specimens",
                "/specimens?limit=3&from=2020-03-10&to=2020-03-16",
                "/specimens?limit=3&&",
                "/specimens/elsewhere?topic=a+b&organizer=ghent"
            })
    void whatIsDeclaredIsAccepted(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/specimens?limt=3,            limt,  Did you mean `limit`?",
        "/specimens?form=2020-03-10,   form,  Did you mean `from`?",
        "/specimens?LIMIT=3,           LIMIT, Did you mean `limit`?",
        "/specimens?until=2020-03-10,  until, The member allowed lists those there are.",
        "/specimens/elsewhere?topci=a, topci, Did you mean `topic`?",
        "/specimens/mdc?limit=1,       limit, This address takes no parameters.",
        "/problems?limit=1,            limit, This address takes no parameters."
    })
    void whatIsUnknownIsNamedTogetherWithWhatWasMeant(String path, String parameter, String detail) {
        given().get(path)
                .then()
                .statusCode(400)
                .body("type", containsString("/problems/invalid-parameter"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("detail", containsString(detail));
    }

    @Test
    void allUnknownOnesAreListedAndSoAreThoseThatAreAllowed() {
        given().get("/specimens?limt=3&form=2020-03-10&limit=1")
                .then()
                .body("errors", hasSize(2))
                .body("allowed", equalTo(List.of("from", "limit", "to")));
    }
}
