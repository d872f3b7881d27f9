package io.kalends.embed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kalends.event.AnEvent;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Text of others is text: whatever it says, a page holds the elements and attributes of its template and no other. */
@QuarkusTest
class HostileTextTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "link", "script", "body", "main", "div", "h1", "h2", "h3", "ul", "li", "p",
            "a", "b", "bdi", "span", "time", "img", "nav", "table", "thead", "tbody", "tr", "th", "td", "article");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "dir",
            "data-theme",
            "charset",
            "name",
            "content",
            "rel",
            "type",
            "href",
            "title",
            "src",
            "class",
            "aria-label",
            "aria-hidden",
            "aria-current",
            "datetime",
            "target",
            "alt",
            "loading",
            "referrerpolicy",
            "role",
            "scope");

    @Inject
    ListedEvents listed;

    @Test
    void nothingBecomesMarkup() throws IOException {
        List<AnEvent> hostile = new ArrayList<>();
        for (String value : HostileValues.ALL) {
            hostile.add(AnEvent.anEvent()
                    .named(value)
                    .withSubtitle(value)
                    .describedAs(value)
                    .at(value)
                    .inCity(value, "DE")
                    .by(value)
                    .registeringAt(value)
                    .withTalk(value, value, value)
                    .on("2026-12-10"));
        }
        listed.only(hostile.toArray(AnEvent[]::new));
        assertThat(HostileValues.ALL).hasSizeGreaterThanOrEqualTo(40);

        for (String layout : new String[] {"list", "compact", "card"}) {
            Response answer = given().get("/embed/events?when=any&limit=100&layout=" + layout);
            Document page = harmless(answer);
            assertThat(page.select(".name")).as(layout).hasSize(HostileValues.ALL.size());
            assertThat(graph(page)).hasSize(HostileValues.ALL.size());
            assertThat(page.select("a.register")).isEmpty();
        }
        Document month = harmless(given().get("/embed/events?layout=month&month=2026-12"));
        assertThat(month.select("td .name")).hasSize(HostileValues.ALL.size());

        for (Element name : Jsoup.parse(
                        given().get("/embed/events?when=any&limit=100").asString())
                .select(".name a")) {
            Document page = harmless(
                    given().urlEncodingEnabled(false).get(name.attr("href").replace("/events/", "/embed/events/")));
            assertThat(graph(page)).hasSize(1);
            Response description = given().queryParam("url", name.attr("href")).get("/oembed");
            assertThat(description.statusCode()).isEqualTo(200);
            Document frame = Jsoup.parseBodyFragment(description.path("html"));
            assertThat(frame.body().children()).hasSize(1);
            assertThat(frame.body().child(0).attributes().asList())
                    .extracting(Attribute::getKey)
                    .containsExactlyInAnyOrder("src", "width", "height", "title", "loading", "style");
        }
    }

    @Test
    void parametersBecomeNoMarkupEither() {
        for (String value : HostileValues.ALL) {
            String short200 = value.substring(0, Math.min(150, value.length()));
            for (String parameter :
                    new String[] {"q", "city", "topic", "layout", "theme", "lang", "cursor", "tz", "nonsense"}) {
                harmless(given().queryParam(parameter, short200).get("/embed/events"));
            }
        }
    }

    private static Document harmless(Response answer) {
        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        if (answer.contentType().startsWith("application/problem+json")) {
            return new Document(""); // refused before anybody could make a page of it
        }
        String html = answer.asString();
        Document page = Jsoup.parse(html);
        for (Element element : page.getAllElements()) {
            assertThat(element == page || ELEMENTS.contains(element.normalName()))
                    .as(element.normalName())
                    .isTrue();
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).contains(attribute.getKey());
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).matches("(https?://|(\\.\\./)?page\\.(css|js)$)[^\\s\"'<>]*");
                }
            }
        }
        assertThat(page.select("script"))
                .hasSizeBetween(1, 2)
                .allSatisfy(it -> assertThat(it.attr("type")).isIn("module", "application/ld+json"));
        assertThat(page.select("meta")).hasSize(3);
        assertThat(page.select("base, style, form, iframe, object")).isEmpty();
        assertThat(html.chars()
                        .filter(it -> it != '\n' && Character.isISOControl(it))
                        .count())
                .isZero();
        assertThat(html).doesNotContainPattern("[\u202a-\u202e\u2066-\u2069]");
        return page;
    }

    private static JsonNode graph(Document page) throws IOException {
        return new JsonMapper()
                .readTree(page.selectFirst("script[type=application/ld+json]").data())
                .get("@graph");
    }
}
