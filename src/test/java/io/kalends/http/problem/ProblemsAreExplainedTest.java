package io.kalends.http.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsAreExplainedTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void aBrowserGetsAPage() {
        given().accept(BROWSER)
                .get("/problems/invalid-parameter")
                .then()
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<h1>A parameter cannot be understood</h1>"))
                .body(not(containsString("<script")))
                .body(not(containsString("<style")));
        given().accept(BROWSER).get("/problems").then().body(containsString("href=\"problems/unavailable\""));
        given().get("/problems.css")
                .then()
                .contentType("text/css;charset=UTF-8")
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems/", "/problems/gone", "/problems/gone/"})
    void itsLinksLeadSomewhere(String path) {
        String page = given().accept(BROWSER).get(path).asString();

        for (Element link : Jsoup.parse(page).select("[href]:not([href^=http])")) {
            URI to = URI.create(path).resolve(link.attr("href"));
            given().accept("*/*").get(to.toString()).then().statusCode(200);
        }
    }

    @Test
    void aProgramGetsJson() {
        given().accept("application/json")
                .get("/problems/gone")
                .then()
                .contentType("application/json")
                .body("name", equalTo("gone"))
                .body("status", equalTo(410));
        given().accept("application/json").get("/problems").then().body("name", hasItem("internal-error"));
    }

    @Test
    void anUnknownOneIsNotFound() {
        given().accept("text/html").get("/problems/nonsense").then().statusCode(404);
    }
}
