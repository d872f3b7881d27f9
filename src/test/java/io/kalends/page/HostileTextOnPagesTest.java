package io.kalends.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kalends.embed.HostileValues;
import io.kalends.event.AnEvent;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Text of others is text on our pages, too: they hold the elements of their templates, and no link that runs. */
@QuarkusTest
class HostileTextOnPagesTest {

    private static final Set<String> NEVER =
            Set.of("svg", "math", "object", "style", "base", "embed", "video", "audio");
    private static final String LINK =
            "(https?://|webcal://localhost|mailto:[^<>\"'\\s]+@|tel:\\+?\\d)[^\\s\"'<>]*|#\\w+";

    private static final Pattern UNSEEN =
            Pattern.compile(".{0,60}[\\x00-\\x09\\x0b-\\x1f\\u202a-\\u202e\\u2066-\\u2069].{0,60}");

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
                    .about("textiles")
                    .on("2026-12-10"));
        }
        List<UUID> ids = listed.only(hostile.toArray(AnEvent[]::new));

        Document search = harmless(given().get("/?when=any&limit=100"));
        assertThat(search.select(".events .name")).hasSameSizeAs(ids);
        for (UUID id : ids) {
            Document page = harmless(given().get("/events/" + id));
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("a.register")).isEmpty();
            assertThat(Jsoup.parseBodyFragment(page.select("textarea").val())
                            .body()
                            .children())
                    .extracting(Element::normalName)
                    .containsExactly("iframe");
        }
        harmless(given().get("/builder?when=any"));
    }

    @Test
    void parametersBecomeNoMarkupEither() throws IOException {
        for (String value : HostileValues.ALL) {
            String short200 = value.substring(0, Math.min(150, value.length()));
            for (String parameter : new String[] {"q", "city", "lang", "when"}) {
                harmless(given().queryParam(parameter, short200).get("/"));
            }
            harmless(given().queryParam("q", short200)
                    .queryParam("organizer", short200)
                    .get("/builder"));
        }
    }

    private static Document harmless(Response answer) throws IOException {
        assertThat(answer.statusCode()).isIn(200, 400);
        if (answer.contentType().startsWith("application/problem+json")) {
            return new Document(""); // refused before anybody could make a page of it
        }
        Document page = Jsoup.parse(answer.asString());
        for (Element element : page.getAllElements()) {
            assertThat(NEVER).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").doesNotContain("style");
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).matches(LINK);
                }
            }
        }
        for (Element script : page.select("script")) {
            if (script.attr("type").equals("application/ld+json")) {
                new JsonMapper().readTree(script.html());
            } else {
                assertThat(script.attr("src")).matches("http://localhost:\\d+/(pages/script|embed/kalends)\\.js");
                assertThat(script.html()).isEmpty();
            }
        }
        assertThat(UNSEEN.matcher(answer.asString()).results().map(it -> it.group()))
                .isEmpty();
        return page;
    }
}
