package io.kalends.embed;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kalends.search.ListedEvents;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OembedTest {

    @Inject
    ListedEvents listed;

    @TestHTTPResource
    String site;

    private String at(String path) {
        return site.replaceAll("/$", "") + path;
    }

    @Test
    void describesAListAsAFrame() {
        Response answer = given().queryParam(
                        "url", at("/embed/events?topic=&layout=card&lang=de".replace("topic=&", "")))
                .queryParam("maxwidth", 400)
                .queryParam("maxheight", 300)
                .get("/oembed");

        answer.then()
                .statusCode(200)
                .body("type", equalTo("rich"))
                .body("version", equalTo("1.0"))
                .body("title", equalTo("Veranstaltungen"))
                .body("provider_name", equalTo("Kalends"))
                .body("cache_age", equalTo(3600))
                .body("width", equalTo(400))
                .body("height", equalTo(300));
        Element frame = Jsoup.parseBodyFragment(answer.path("html")).selectFirst("iframe");
        assertThat(frame.attr("src")).isEqualTo(at("/embed/events?lang=de&layout=card"));
        assertThat(frame.attr("width")).isEqualTo("400");
        assertThat(given().urlEncodingEnabled(false).get(frame.attr("src")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/events", "/v1/events", "/v1/events?fields=name&facets=topic&q=a%20b"})
    void listingsAreShownAsLists(String path) {
        Response answer = given().queryParam("url", at(path)).get("/oembed");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(Jsoup.parseBodyFragment(answer.path("html"))
                        .selectFirst("iframe")
                        .attr("src"))
                .isEqualTo(at("/embed/events" + (path.contains("q=") ? "?q=a%20b" : "")));
    }

    @Test
    void anEventIsShownAlone() {
        listed.only(anEvent().named("Quotes \" & <b>").on("2026-12-01"));
        String slug = given().get("/v1/events?when=any").path("items[0].slug");

        for (String path : new String[] {"/events/", "/v1/events/", "/embed/events/"}) {
            Response answer = given().queryParam("url", at(path + slug)).get("/oembed");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<String>path("title")).isEqualTo("Quotes \" & <b>");
            Element frame = Jsoup.parseBodyFragment(answer.path("html")).body().child(0);
            assertThat(frame.attr("title")).isEqualTo("Quotes \" & <b>");
            assertThat(frame.attr("src")).isEqualTo(at("/embed/events/" + slug));
        }
        String described = "/embed/events/" + slug + "?lang=de&theme=dark&tz=Asia/Tokyo";
        String framed = given().queryParam("url", at(described)).get("/oembed").path("html");
        assertThat(Jsoup.parseBodyFragment(framed).selectFirst("iframe").attr("src"))
                .isEqualTo(at("/embed/events/" + slug + "?lang=de&theme=dark&tz=Asia%2FTokyo"));
        for (String wrong : new String[] {"?limit=3", "?theme=pink", "?tz=Mars/Olympus"}) {
            given().queryParam("url", at("/embed/events/" + slug + wrong))
                    .get("/oembed")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void alsoAsXml() {
        Response answer = given().queryParam("url", at("/embed/events?limit=5&q=a"))
                .queryParam("format", "xml")
                .get("/oembed");

        assertThat(answer.contentType()).startsWith("text/xml");
        assertThat(answer.xmlPath().getString("oembed.type")).isEqualTo("rich");
        assertThat(answer.xmlPath().getString("oembed.html")).contains("limit=5&amp;q=a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/embed/events",
                "javascript:alert(1)",
                "/embed/events",
                "not an address",
                "{site}/docs",
                "{site}/embed/events?nonsense=1",
                "{site}/embed/events?limit=1000",
                "{site}/embed/events/nowhere",
                "{site}/embed/events?layout=pyramid",
                "http://user@{host}/embed/events"
            })
    void whatIsNoListOfOursIsNotFound(String url) {
        String address = url.replace("{site}", at("")).replace("{host}", at("").replace("http://", ""));
        given().queryParam("url", address)
                .get("/oembed")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void whatIsAskedWronglyIsSaid() {
        given().get("/oembed").then().statusCode(400).body("errors[0].parameter", equalTo("url"));
        given().queryParam("url", at("/"))
                .queryParam("format", "yaml")
                .get("/oembed")
                .then()
                .statusCode(501);
        given().queryParam("url", at("/"))
                .queryParam("maxwidth", "0")
                .get("/oembed")
                .then()
                .statusCode(400);
        given().queryParam("url", at("/"))
                .queryParam("maxwidth", "wide")
                .get("/oembed")
                .then()
                .statusCode(400);
    }

    @Test
    void pagesSayWhereTheyAreDescribed() {
        Response page = given().get("/embed/events?limit=3");
        Document html = Jsoup.parse(page.asString());

        String json = html.selectFirst("link[type=application/json+oembed]").attr("href");
        assertThat(given().urlEncodingEnabled(false).get(json).<String>path("html"))
                .contains("limit=3");
        String xml = html.selectFirst("link[type=text/xml+oembed]").attr("href");
        assertThat(given().urlEncodingEnabled(false).get(xml).statusCode()).isEqualTo(200);
        assertThat(page.header("Link")).contains("<" + json + ">; rel=\"alternate\"; type=\"application/json+oembed\"");
    }
}
