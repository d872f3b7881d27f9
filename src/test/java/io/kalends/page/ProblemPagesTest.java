package io.kalends.page;

import static io.kalends.event.AnEvent.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.ListedEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dead link is explained to whoever follows it in the language of the pages. */
@QuarkusTest
class ProblemPagesTest {

    @Inject
    ListedEvents listed;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | This event is not listed here
            de | Diese Veranstaltung gibt es hier nicht
            fr | Cet événement n’est pas répertorié ici
            nl | Dit evenement staat hier niet
            es | Este evento no figura aquí
            ar | هذه الفعالية غير مدرجة هنا
            """)
    void aDeadLinkIsExplainedInTheLanguageOfThePage(String language, String heading) {
        Response chosen = given().get("/events/nope?lang=" + language);
        Response preferred =
                given().header("Accept-Language", language + "-XX, en;q=0.5").get("/events/nope");

        for (Response answer : new Response[] {chosen, preferred}) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            assertThat(page.select("h1").eachText()).containsExactly(heading);
            assertThat(page.title()).startsWith(heading);
            assertThat(page.select("main > p").text()).doesNotContain("/v1/events");
            assertThat(page.select("[lang=en][dir=ltr] p").text()).contains("/v1/events");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void theWayBackKeepsTheLanguageThatWasChosen(String language) {
        Document page = Jsoup.parse(given().get("/events/nope?lang=" + language).asString());

        assertThat(page.select("main a").attr("href")).endsWith("/?lang=" + language);
        assertThat(page.select("form input[name=lang]").val()).isEqualTo(language);
        assertThat(given().get(page.select("main a").attr("href")).statusCode()).isEqualTo(200);
    }

    @Test
    void aLanguageThatIsNoneIsNotHandedOn() {
        Response answer = given().header("Accept-Language", "nl").get("/?lang=zzzzz");
        Document page = Jsoup.parse(answer.asString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select("h1").text()).isEqualTo("Dit adres is niet te begrijpen");
        assertThat(page.select("main a").attr("href")).endsWith("/");
        assertThat(page.select("form input[name=lang]")).isEmpty();
    }

    @Test
    void whatWasRemovedAndWhatCannotBeUnderstoodHaveWordsOfTheirOwn() {
        UUID id = listed.only(anEvent().on("2026-12-01")).get(0);
        listed.deleted(id);

        assertThat(heading("/events/" + id + "?lang=de", 410)).isEqualTo("Diese Veranstaltung wurde entfernt");
        assertThat(heading("/?from=someday&lang=de", 400)).isEqualTo("Diese Adresse ist nicht zu verstehen");
        assertThat(heading("/builder?layout=x&lang=de", 400)).isEqualTo("Diese Adresse ist nicht zu verstehen");
    }

    @Test
    void whoCannotRegisterIsToldSoInTheLanguageThatHeReads() {
        UUID id = listed.only(anEvent().on("2026-12-01")).get(0);
        Response answer =
                given().accept("text/html").header("Accept-Language", "fr").get("/v1/events/" + id + "/register");

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("h1").text()).isEqualTo("Il n’est pas possible de s’inscrire ici pour le moment");
        String event = page.select("a:containsOwn(Voir l’événement)").attr("href");
        assertThat(given().get(event).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es", "ar"})
    void noCaseLacksItsWords(String language) {
        assertThat(PageWords.of(Locale.forLanguageTag(language)).all())
                .containsKeys(
                        "toTheEvent",
                        "problem-400",
                        "problem-404",
                        "problem-409",
                        "problem-410",
                        "problem-500",
                        "problem-503")
                .containsKeys(
                        "problem-400-help",
                        "problem-404-help",
                        "problem-409-help",
                        "problem-410-help",
                        "problem-500-help",
                        "problem-503-help");
    }

    private static String heading(String address, int status) {
        Response answer = given().get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        return Jsoup.parse(answer.asString()).select("h1").text();
    }
}
