package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.kalends.event.AnEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered to somebody who is typing. */
@QuarkusTest
class SuggestionsTest {

    @Inject
    ListedEvents listed;

    private static Response asked(String parameters) {
        return given().urlEncodingEnabled(false).get("/v1/suggestions?when=any&" + parameters.replace(" ", "%20"));
    }

    private static JsonPath answer(String parameters) {
        return asked(parameters).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> labels(String parameters) {
        return answer(parameters).getList("items.label", String.class);
    }

    @Test
    void topicsOrganizersCitiesAndNamesAreCompleted() {
        listed.only(
                anEvent().named("Textile fair").by("Textile Museum").about("textiles"),
                anEvent().named("Jazz").inCity("Texel", "NL"));

        JsonPath answer = answer("q=tex");
        assertThat(answer.getString("q")).isEqualTo("tex");
        assertThat(answer.getList("items.kind", String.class)).containsExactly("topic", "organizer", "city", "event");
        assertThat(answer.getList("items.value", String.class))
                .startsWith("textiles", "textile-museum", "Texel")
                .last()
                .asString()
                .startsWith("textile-fair");
        assertThat(answer.getList("items.label", String.class))
                .containsExactly("Textiles", "Textile Museum", "Texel", "Textile fair");
    }

    @Test
    void whatIsOfferedLeadsThere() {
        listed.only(anEvent().named("Textile fair").by("Textile Museum").about("textiles"));

        for (String url : answer("q=tex&country=BE,NL&attendance=offline").getList("items.url", String.class)) {
            assertThat(url).startsWith("http").doesNotContain("q=");
        }
        List<String> urls = answer("q=tex&attendance=offline").getList("items.url", String.class);
        assertThat(urls).hasSize(3);
        assertThat(urls.subList(0, 2)).allSatisfy(it -> {
            assertThat(it).contains("attendance=offline");
            assertThat(ASearch.follow(it).getInt("total")).isEqualTo(1);
        });
        assertThat(ASearch.follow(urls.get(2)).getString("name")).isEqualTo("Textile fair");
    }

    @ParameterizedTest
    @CsvSource({
        "o,              Ontario Museum",
        "ont,            Ontario Museum",
        "mus,            Ontario Museum",
        "mus ont,        Ontario Museum",
        "ontario museum, Ontario Museum",
        "ÖNT,            Ontario Museum",
        "lod,            Łódź",
        "Łó,             Łódź",
        "nac,            Nacht der Museen",
        "nacht d,        Nacht der Museen"
    })
    void anyWordMayBeBegun(String q, String label) {
        listed.only(anEvent().named("Nacht der Museen").by("Ontario Museum").inCity("Łódź", "PL"));

        assertThat(labels("kind=organizer,city,event&q=" + q)).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontraio", "ontari", "onario", "mseum", "ontaroi mus", "wnta", "xntario"})
    void oneTypingErrorIsForgiven(String q) {
        listed.only(anEvent().named("Ontario museum night").by("Ontario Museum"));

        assertThat(labels("q=" + q)).containsExactly("Ontario Museum", "Ontario museum night");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xnt", "onatroi", "ontario jazz", "!!", "🎷"})
    void whatIsSomethingElseIsNotOffered(String q) {
        listed.only(anEvent().named("Ontario museum night").by("Ontario Museum"));

        assertThat(labels("q=" + q)).isEmpty();
    }

    @Test
    void nothingIsForgivenWhereSomethingBeginsAsTyped() {
        listed.only(anEvent().named("Marching"), anEvent().named("Parching"));

        assertThat(labels("q=parch")).containsExactly("Parching");
    }

    @Test
    void onlyWhatTheFiltersLeaveIsOffered() {
        listed.only(
                anEvent()
                        .named("Museum night")
                        .by("Museum of Art")
                        .inCity("Gent", "BE")
                        .on("2030-05-01"),
                anEvent()
                        .named("Museum day")
                        .by("Museum of Arms")
                        .inCity("Genk", "BE")
                        .on("2031-05-01"),
                anEvent().named("Museum evening").on("2020-05-01"));

        assertThat(labels("q=mus&city=gent")).containsExactly("Museum of Art", "Museum night");
        assertThat(labels("q=gen&kind=city&organizer=museum-of-arms")).containsExactly("Genk");
        assertThat(given().get("/v1/suggestions?q=mus&kind=event&from=2030-01-01&to=2030-12-31")
                        .jsonPath()
                        .getList("items.label"))
                .containsExactly("Museum night");
        assertThat(given().get("/v1/suggestions?q=mus&kind=event").jsonPath().getList("items.label"))
                .containsExactly("Museum night", "Museum day");
    }

    @Test
    void registrationIsThatOfTheMoment() {
        listed.only(
                anEvent()
                        .named("Museum night")
                        .on("2030-05-01")
                        .registeringAt("https://example.org/night")
                        .openingAt("2029-01-01T00:00:30Z"),
                anEvent().named("Museum day").on("2030-05-01").registeringAt("https://example.org/day"));

        assertThat(labels("q=mus&registration=open&asOf=2029-01-01T00:00:29Z")).containsExactly("Museum day");
        assertThat(labels("q=mus&registration=open&asOf=2029-01-01T00:00:30Z"))
                .containsExactlyInAnyOrder("Museum night", "Museum day");
    }

    @Test
    void countsAreThoseOfTheFilters() {
        listed.only(
                anEvent().named("Night").by("Museum").on("2030-05-01"),
                anEvent().named("Night").by("Museum").on("2030-05-02"),
                anEvent().named("Night").by("Museum").on("2031-05-02"));

        assertThat(answer("q=mus").getList("items.count", Integer.class)).containsExactly(3);
        assertThat(given().get("/v1/suggestions?q=n&month=2030-05").jsonPath().getList("items.count", Integer.class))
                .containsExactly(2);
    }

    @Test
    void eventsOfOneNameAreOfferedOnceAndTheSoonestLeads() {
        listed.only(
                anEvent().named("Jazz night").on("2020-05-01"),
                anEvent().named("Jazz night").on("2035-05-01"),
                anEvent().named("Jazz night").on("2034-05-01"),
                anEvent().named("A jazz brunch").on("2033-05-01"));

        JsonPath answer = answer("q=jazz&kind=event");
        assertThat(answer.getList("items.label", String.class)).containsExactly("Jazz night", "A jazz brunch");
        String soonest = answer.getString("items[0].url");
        assertThat(ASearch.follow(soonest).getString("startDate")).startsWith("2034");
    }

    @Test
    void eachKindHasItsTurn() {
        listed.only(IntStream.range(0, 30)
                .mapToObj(it -> anEvent().named("Music night " + it).by("Music club " + it))
                .toArray(AnEvent[]::new));

        assertThat(answer("q=mus&limit=4").getList("items.kind", String.class))
                .containsExactly("organizer", "organizer", "event", "event");
        assertThat(labels("q=mus")).hasSize(10);
    }

    @Test
    void whatWasTypedIsMarkedInEscapedHtml() {
        listed.only(anEvent().named("<b>Müsik</b> & \"music\""));

        assertThat(answer("q=mus").getString("items[0].marked"))
                .isEqualTo("&lt;b&gt;<mark>Müs</mark>ik&lt;/b&gt; &amp; &quot;<mark>mus</mark>ic&quot;");
    }

    @Test
    void topicsAreFoundInEveryLanguageAndToldInTheOneAskedFor() {
        listed.only(anEvent().named("Fair").about("textiles"));

        assertThat(labels("q=textilien&lang=fr")).containsExactly("Textile");
        assertThat(labels("q=textilien&lang=en")).containsExactly("Textiles");
    }

    @Test
    void whatIsDeletedIsNoLongerOffered() {
        var ids = listed.only(anEvent().named("Museum night").by("Museum"));
        assertThat(labels("q=mus")).hasSize(2);

        listed.deleted(ids.get(0));
        assertThat(labels("q=mus")).isEmpty();
    }

    /** A name that was copied is found by all of its words, and by no more. */
    @Test
    void allWordsCount() {
        String name = "A long night of the many museums of a city by the sea";
        listed.only(anEvent().named(name), anEvent().named(name + " in winter"));

        assertThat(labels("q=" + name)).containsExactlyInAnyOrder(name, name + " in winter");
        assertThat(labels("q=" + name + " in win")).containsExactly(name + " in winter");
        assertThat(labels("q=" + "a ".repeat(32).strip())).hasSize(2);
        asked("q=" + "a ".repeat(33).strip())
                .then()
                .statusCode(400)
                .body("detail", containsString("more than 32 words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=5", "q=", "q=a&kind=person", "q=a&kind=", "q=a&limit=21", "q=a&wen=any", "q=a&sort=start"
            })
    void whatCannotBeUnderstoodIsRefused(String parameters) {
        asked(parameters).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whoHasTheAnswerIsNotSentItAgain() {
        listed.only(anEvent().named("Museum night"));
        String tag = asked("q=mus").header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/suggestions?when=any&q=mus")
                .then()
                .statusCode(304);
    }
}
