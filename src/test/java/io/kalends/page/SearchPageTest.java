package io.kalends.page;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.event.AttendanceMode;
import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a search, as a visitor without script uses it: by reading, following links and sending forms. */
@QuarkusTest
class SearchPageTest {

    private static final String CLOCK = "2026-11-22T09:00:00Z";

    @Inject
    ListedEvents listed;

    @BeforeEach
    void someEvents() {
        listed.only(
                anEvent()
                        .named("Fair textiles")
                        .from("2026-12-01T14:00")
                        .until("2026-12-01T15:30")
                        .in("Europe/Brussels")
                        .attended(AttendanceMode.ONLINE)
                        .about("textiles"),
                anEvent()
                        .named("Repair café")
                        .on("2026-12-05")
                        .inCity("Ghent", "BE")
                        .about("crafts"),
                anEvent()
                        .named("Spinning mill")
                        .withPage("https://mill.example.org/visit")
                        .on("2027-01-08")
                        .inCity("Kortrijk", "BE")
                        .about("textiles"),
                anEvent()
                        .named("Long ago")
                        .on("2020-03-16")
                        .inCity("Ghent", "BE")
                        .about("textiles"),
                anEvent().named("Lately").on("2026-11-02").inCity("Ghent", "BE").about("crafts"));
    }

    @Test
    void listsWhatComesUnderItsMonths() {
        Document page = page("/?asOf=" + CLOCK);

        assertThat(page.select("h1").eachText()).containsExactly("Events");
        assertThat(page.title()).isEqualTo("Events – Kalends");
        assertThat(page.select("p.status").eachText()).containsExactly("1–3 of 3");
        assertThat(page.select("h2.month-name").eachText()).containsExactly("December 2026", "January 2027");
        assertThat(page.select(".events .name").eachText())
                .containsExactly("Fair textiles", "Repair café", "Spinning mill");
        assertThat(page.select(".events .name a").eachAttr("href"))
                .as("each leads to its page here, also where it has one of its own")
                .allSatisfy(it -> assertThat(it).contains("/events/"))
                .hasSize(3);
    }

    @Test
    void everyFilterSaysHowManyEventsItLeavesAndIsALinkToThem() {
        Document page = page("/?asOf=" + CLOCK);

        assertThat(choices(page, "Month")).containsExactly("December 2026 2", "January 2027 1");
        assertThat(choices(page, "Topic")).contains("Textiles 2", "Crafts 1");
        assertThat(choices(page, "Attendance")).containsExactly("In person 2", "Online 1");

        Document textiles = follow(page, "Topic", "Textiles");
        assertThat(textiles.select("h1").text()).isEqualTo("Textiles");
        assertThat(textiles.select(".events .name").eachText()).containsExactly("Fair textiles", "Spinning mill");
        assertThat(textiles.select(".group [aria-current=true]").eachText()).containsExactly("Textiles 2");

        Document inJanuary = follow(textiles, "Month", "January 2027");
        assertThat(inJanuary.select(".events .name").eachText()).containsExactly("Spinning mill");
        assertThat(choices(inJanuary, "Month"))
                .as("another month is one step away")
                .containsExactly("December 2026 1", "January 2027 1");

        Document both = follow(textiles, "Topic", "Crafts");
        assertThat(both.select(".events .name")).hasSize(3);
        Document back = follow(both, "Topic", "Textiles");
        assertThat(back.select(".events .name").eachText()).containsExactly("Repair café");
    }

    @Test
    void whatIsChosenCanBeTakenBack() {
        Document page = page("/?topic=textiles&city=Kortrijk&weekday=friday&asOf=" + CLOCK);

        assertThat(page.select(".found .chosen a").eachText())
                .containsExactly("Without Kortrijk ×", "Without Textiles ×", "Without Weekday: friday ×", "Clear all");
        assertThat(page(page.select(".chosen a:contains(Textiles)").attr("href"))
                        .select(".found .chosen a"))
                .hasSize(3);
        Document clear = page(page.select(".chosen .clear").attr("href"));
        assertThat(clear.select(".events .name")).hasSize(3);
        assertThat(clear.select(".found .chosen")).isEmpty();
    }

    /** Also where nothing has it any more, so that it is known by its slug. */
    @Test
    void oneOfSeveralValuesCanBeTakenBack() {
        Document page = page("/?city=New%20York,Ghent&asOf=" + CLOCK);

        String without = page.select(".chosen a:contains(york)").attr("href");
        assertThat(without).contains("city=Ghent").doesNotContain("York");
    }

    @Test
    void aFormMayLeaveItsFieldsEmptyAndKeepsTheOtherChoices() {
        Document page = page("/?topic=textiles&page=1&asOf=" + CLOCK);

        assertThat(page.select("form.search input[type=hidden]").eachAttr("name"))
                .containsExactly("asOf", "topic");
        Response sent = given().redirects().follow(false).get("/?q=&from=&lang=&to=&topic=textiles");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/?topic=textiles");
        Document found = page("/?q=&from=&lang=&to=&topic=textiles&asOf=" + CLOCK);
        assertThat(found.select(".events .name")).hasSize(2);
        assertThat(found.select("link[rel=canonical]").attr("href")).endsWith("/?topic=textiles");

        Document words = page("/?q=mill&asOf=" + CLOCK);
        assertThat(words.select("input[type=search]").val()).isEqualTo("mill");
        assertThat(words.select("h1").text()).isEqualTo("mill");
        assertThat(words.select(".orders").text()).isEqualTo("Order: Best match · Date");
        assertThat(words.select(".events .name").eachText()).containsExactly("Spinning mill");

        Document dates = page("/?from=2026-12-01&to=2026-12-02&asOf=" + CLOCK);
        assertThat(dates.select("details[open] input[type=date]").eachAttr("value"))
                .containsExactly("2026-12-01", "2026-12-02");
        assertThat(dates.select(".events .name").eachText()).containsExactly("Fair textiles");
    }

    @Test
    void thePastBeginsWithWhatWasLast() {
        Document page = page("/?asOf=" + CLOCK);

        assertThat(page.select(".past").text()).isEqualTo("Past events: 2");
        Document past = page(page.select(".past a").attr("href"));
        assertThat(past.select(".events .name").eachText()).containsExactly("Lately", "Long ago");
        assertThat(past.select(".windows [aria-current=true]").text()).isEqualTo("Past");
    }

    /** By the real clock, under which pages end. */
    @Test
    void pagesOfThePastAreTurned() {
        Document page = page("/?when=past&limit=1");
        Document next = page(page.select("a[rel=next]").attr("href"));

        assertThat(next.select(".events .name").eachText())
                .hasSize(1)
                .doesNotContainAnyElementsOf(page.select(".events .name").eachText());
    }

    @Test
    void wordsThatFindNothingAreMetWithOthers() {
        Document page = page("/?q=textlies&asOf=" + CLOCK);

        assertThat(page.select("p.status a").eachText()).containsExactly("Did you mean textiles?");
        assertThat(page(page.select("p.status a").attr("href")).select(".events .name"))
                .isNotEmpty();
    }

    @Test
    void pagesAreTurned() {
        listed.only(IntStream.range(0, 25)
                .mapToObj(it -> anEvent().named("Event " + it).on("2026-12-" + (it < 9 ? "0" : "") + (it + 1)))
                .toArray(AnEvent[]::new));

        Document first = page("/?asOf=" + CLOCK);
        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("p.status").eachText()).containsExactly("21–25 of 25");
        assertThat(page(second.select("a[rel=prev]").attr("href"))
                        .select("p.status")
                        .text())
                .isEqualTo("1–20 of 25");
    }

    @Test
    void theSameEventsLeaveInEveryForm() {
        Document page = page("/?topic=textiles&page=1&asOf=" + CLOCK);

        assertThat(page.select("link[rel=alternate]").eachAttr("type"))
                .contains("text/calendar", "application/rss+xml", "application/atom+xml", "application/feed+json");
        for (Element feed : page.select(".group a[type]")) {
            assertThat(given().urlEncodingEnabled(false).get(feed.attr("href")).statusCode())
                    .as(feed.text())
                    .isEqualTo(200);
        }
        assertThat(page.select("a[href^=webcal:]").attr("href")).endsWith("/feeds/events.ics?topic=textiles");
        assertThat(page.select(".group a:contains(Put them on a site)").attr("href"))
                .contains("/builder?", "topic=textiles");
        assertThat(page.select("script[type=application/ld+json]").html()).contains("\"@type\":\"Event\"");
    }

    @Test
    void speaksTheLanguageAskedForAndKeepsIt() {
        Document page = page("/?lang=ar&asOf=" + CLOCK);

        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo("الفعاليات");
        assertThat(page.select(".events .name a").eachAttr("href")).hasSize(3);
        assertThat(page.select(".windows a").eachAttr("href"))
                .allSatisfy(it -> assertThat(it).contains("lang=ar"));
        assertThat(page.select(".banner a[href*=builder]").attr("href")).contains("lang=ar");
        assertThat(page.select(".foot a").eachText())
                .containsExactly("English", "Deutsch", "français", "Nederlands", "español", "العربية");
        Response negotiated =
                given().header("Accept-Language", "nl-BE, nl;q=0.9").get("/?asOf=" + CLOCK);
        assertThat(Jsoup.parse(negotiated.asString()).select("h1").text()).isEqualTo("Evenementen");
        assertThat(negotiated.header("Vary")).contains("Accept-Language");
        Document persian = page("/?lang=fa&asOf=" + CLOCK);
        assertThat(persian.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(persian.selectFirst("html").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void whatCannotBeUnderstoodIsExplainedOnAPage() {
        Response answer = given().get("/?from=someday&topic=textlies");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("text/html");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("main p").eachText())
                .anySatisfy(it -> assertThat(it).contains("from=someday"))
                .anySatisfy(it -> assertThat(it).contains("did you mean textiles?"));
        assertThat(page.select("form[role=search]")).hasSize(1);
    }

    @Test
    void isConditionalAndNeedsNothingInline() {
        Response answer = given().get("/?asOf=" + CLOCK);

        assertThat(given().header("If-None-Match", answer.header("ETag"))
                        .get("/?asOf=" + CLOCK)
                        .statusCode())
                .isEqualTo(304);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("style, [style], [onclick]")).isEmpty();
        assertThat(page.select("script:not([type=application/ld+json]):not([src])"))
                .isEmpty();
        for (String file : List.of("/pages/style.css", "/pages/script.js", "/pages/icon.svg")) {
            Response loaded = given().get(file);
            assertThat(loaded.statusCode()).as(file).isEqualTo(200);
            assertThat(loaded.header("ETag")).as(file).isNotBlank();
        }
    }

    private static List<String> choices(Document page, String group) {
        return page.select(".group:has(> h2:matchesOwn(^" + group + "$)) > ul > li > a")
                .eachText();
    }

    private static Document follow(Document page, String group, String choice) {
        return page(page.select(".group:has(> h2:matchesOwn(^" + group + "$)) li > a:contains(" + choice + ")")
                .attr("href"));
    }

    private static Document page(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        return Jsoup.parse(answer.asString());
    }
}
