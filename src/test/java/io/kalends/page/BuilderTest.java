package io.kalends.page;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BuilderTest {

    @Inject
    ListedEvents listed;

    @BeforeEach
    void someEvents() {
        listed.only(
                anEvent().named("Fair textiles").on("2999-12-01").about("textiles"),
                anEvent()
                        .named("Repair café")
                        .on("2999-12-05")
                        .inCity("Ghent", "BE")
                        .about("repair"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # asked                                               | the component's attributes
                    ?q=                                                   | ''
                    ?layout=card&limit=5&topic=textiles                   | layout="card" limit="5" topic="textiles"
                    ?topicAll=textiles&registrationClosesBefore=2999-01-01 | registration-closes-before="2999-01-01" topic-all="textiles"
                    ?filters=q topic date&more=yes                        | filters="q topic date" more=""
                    ?layout=month&when=any&limit=5&topic=repair           | layout="month" topic="repair"
                    ?q=&topic=&layout=&theme=dark&limit=&lang=de&page=1   | lang="de" theme="dark"
                    """)
    void turnsASearchIntoALine(String asked, String attributes) {
        Document page = page("/builder" + asked.replace(" ", "%20"));

        Document line = Jsoup.parseBodyFragment(page.select("#component").val());
        assertThat(line.select("script[type=module]").attr("src")).endsWith("/embed/kalends.js");
        assertThat(line.selectFirst("kalends-events").attributes().html().strip())
                .isEqualTo(attributes);
        assertThat(page.select(".preview kalends-events").first().attributes())
                .isEqualTo(line.selectFirst("kalends-events").attributes());

        Element frame = Jsoup.parseBodyFragment(page.select("#frame").val()).selectFirst("iframe");
        assertThat(given().urlEncodingEnabled(false).get(frame.attr("src")).statusCode())
                .as(frame.attr("src"))
                .isEqualTo(200);
        String address = page.select("#page").val();
        assertThat(given().queryParam("url", address).get("/oembed").statusCode())
                .as(address)
                .isEqualTo(200);
    }

    @Test
    void theFormShowsWhatIsChosen() {
        Document page = page("/builder?q=fair&topic=textiles&layout=card&when=any&organizer=nobody&radius=5&near=51,3");

        assertThat(page.select("form#build input[name=q]").val()).isEqualTo("fair");
        assertThat(chosen(page, "topic")).isEqualTo("textiles");
        assertThat(chosen(page, "when")).isEqualTo("any");
        assertThat(chosen(page, "layout")).isEqualTo("card");
        assertThat(chosen(page, "organizer"))
                .as("what the form does not know remains")
                .isEqualTo("nobody");
        assertThat(page.select("form#build input[type=hidden]").eachAttr("name"))
                .containsExactly("near", "radius");
        assertThat(page.select("[role=status]").text()).isEqualTo("Events found now: 0");
    }

    @Test
    void namesTheFeedsOfTheSameSearch() {
        Document page = page("/builder?topic=textiles&layout=card&limit=3&more=yes");

        assertThat(page.select(".facts a").eachAttr("href"))
                .hasSize(6)
                .allSatisfy(it -> assertThat(it).endsWith("?topic=textiles"))
                .allSatisfy(it -> assertThat(given().get(it).statusCode()).isEqualTo(200));
    }

    @Test
    void whatCannotBeUnderstoodIsExplainedOnAPage() {
        Response answer = given().get("/builder?layout=cards");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).select("main p").text()).contains("did you mean card?");
    }

    @Test
    void whatSomebodyTypesStaysText() {
        String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        Response answer = given().queryParam("q", hostile)
                .queryParam("filters", hostile)
                .queryParam("more", hostile)
                .get("/builder");

        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("img, script:not([type])")).isEmpty();
        assertThat(page.select("kalends-events").attr("q")).isEqualTo(hostile);
        Document pasted = Jsoup.parseBodyFragment(page.select("#component").val());
        assertThat(pasted.body().children())
                .extracting(Element::normalName)
                .containsExactly("script", "kalends-events");
        assertThat(pasted.select("kalends-events").first().attributes().asList())
                .extracting(Attribute::getKey)
                .containsExactlyInAnyOrder("q", "filters", "more");
    }

    private static String chosen(Document page, String field) {
        return page.select("select[name=" + field + "] option[selected]").attr("value");
    }

    private static Document page(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address + answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
