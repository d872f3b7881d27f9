package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 8: the text search forgives typing errors, and offers what was meant, when nothing is found as written. */
@QuarkusTest
class Rule8ErrorsTest {

    @Inject
    ListedEvents listed;

    @ParameterizedTest
    @CsvSource({
        "Pumpkinville,           pumpkin ville",
        "SymfonyLive Berlin,     symfony live berlin",
        "DevOpsDays Zurich,      dev ops days zurich",
        "Scavenger Hunt,         scavengerhunt"
    })
    void aBlankTooManyOrTooFewIsForgiven(String name, String q) {
        listed.only(anEvent().named(name), anEvent().named("Live days"));

        JsonPath answer = anytime().with("q", q).answer();
        assertThat(ASearch.names(answer)).containsExactly(name);
        assertThat(answer.getString("didYouMean")).isEqualToIgnoringCase(name);
        assertThat(answer.getString("items[0].highlights.name")).contains("<mark>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-development", "web/development", "web,development"})
    void whatASignJoinsIsOfferedWithoutIt(String q) {
        listed.only(anEvent().named("Development of the web"), anEvent().named("Web design"));

        JsonPath answer = anytime().with("q", q).answer();
        assertThat(ASearch.names(answer)).containsExactly("Development of the web");
        assertThat(answer.getString("didYouMean")).isEqualTo("web development");
    }

    @Test
    void lettersThatChangedPlacesAreOneErrorInMarksToo() {
        listed.only(anEvent().named("The White House"));

        assertThat(anytime().with("q", "Whiet").answer().getString("items[0].highlights.name"))
                .isEqualTo("The <mark>White</mark> House");
    }

    @ParameterizedTest
    @CsvSource({
        "jaz, jazz",
        "jzaz, jazz",
        "jams,",
        "g++,",
        "fuzzy,",
        "museem, museum",
        "musiem, museum",
        "mousem, museum"
    })
    void whatIsOfferedIsLikeWhatWasTyped(String q, String offered) {
        listed.only(
                anEvent().named("Jazz"), anEvent().named("Museum"), anEvent().named("C++"));

        assertThat(anytime().with("q", q).answer().getString("didYouMean")).isEqualTo(offered);
    }

    /** It says each word once. */
    @Test
    void whatIsOfferedCanBeAsked() {
        listed.only(
                anEvent().named("Jazz"), anEvent().named("Festival"), anEvent().named("Toronto"));

        String q = "jazzz festivl torono ".repeat(9).strip();
        String offered = anytime().with("q", q).answer().getString("didYouMean");
        assertThat(offered).isEqualTo("jazz OR festival OR toronto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"festivl", "Fest ival"})
    void cursorsLeadBackWhereWordsWereReadAnew(String q) {
        listed.only(anEvent().named("Festival"), anEvent().named("Another festival"));

        JsonPath first = anytime().with("q", q).with("limit", "1").answer();
        JsonPath second = ASearch.follow(first.getString("next"));
        assertThat(ASearch.names(ASearch.follow(second.getString("prev")))).isEqualTo(ASearch.names(first));
    }

    @Test
    void aTypingErrorIsForgivenWhenNothingIsFoundAsWritten() {
        listed.only(anEvent().named("Textiles in Europe"), anEvent().named("Jazz night"));

        JsonPath answer = anytime().with("q", "textlies").answer();
        assertThat(ASearch.names(answer)).containsExactly("Textiles in Europe");
        assertThat(answer.getString("didYouMean")).isEqualTo("textiles");
        assertThat(answer.getString("items[0].highlights.name")).isEqualTo("<mark>Textiles</mark> in Europe");
    }

    @Test
    void aTypingErrorIsNotForgivenWhenTheWordIsFoundAsWritten() {
        listed.only(
                anEvent().named("Marching bands"),
                anEvent().named("Marchings"),
                anEvent().named("Parching"));

        JsonPath answer = anytime().with("q", "parching").answer();
        assertThat(ASearch.names(answer)).containsExactly("Parching");
        assertThat(answer.getString("didYouMean")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "muzeum nacht,    museum nacht",
        "muzeum -jazz,    museum -jazz",
        "'\"muzeum\" nacht', '\"museum\" nacht'",
        "concert OR muzeum, concert OR museum"
    })
    void whatIsOfferedKeepsTheRestOfTheSearch(String q, String offered) {
        listed.only(anEvent().named("Museum Nacht"));

        assertThat(anytime().with("q", q).answer().getString("didYouMean")).isEqualTo(offered);
    }

    @Test
    void nothingIsOfferedThatFindsNothing() {
        listed.only(
                anEvent().named("Textiles").about("java"),
                anEvent().named("Jazz").about("gardening"));

        JsonPath answer =
                anytime().with("q", "textlies").with("topic", "gardening").answer();
        assertThat(ASearch.names(answer)).isEmpty();
        assertThat(answer.getString("didYouMean")).isNull();
    }

    @Test
    void someOfTheWordsAreEnoughWhenNoEventHasAll() {
        listed.only(
                anEvent().named("Database conference").inCity("Riga", "LV"),
                anEvent().named("Jazz conference"),
                anEvent().named("Blues"));

        JsonPath answer =
                anytime().with("q", "the postgres conference in riga -blues").answer();
        assertThat(ASearch.names(answer)).containsExactly("Database conference", "Jazz conference");
        assertThat(answer.getString("didYouMean")).isEqualTo("postgres OR conference OR riga -blues");
        assertThat(answer.getString("items[1].highlights.name")).isEqualTo("Jazz <mark>conference</mark>");
    }

    @Test
    void noWordIsGivenUpWhileAnEventHasAllOrHadThem() {
        listed.only(
                anEvent().named("Jazz in Riga").on("2020-03-01"),
                anEvent().named("Jazz").on("2030-03-01"));

        JsonPath answer = ASearch.search("q", "jazz riga").answer();
        assertThat(ASearch.names(answer)).isEmpty();
        assertThat(answer.getInt("past")).isEqualTo(1);
    }

    @Test
    void shortWordsAreTakenAsWritten() {
        listed.only(anEvent().named("Art"));

        assertThat(anytime().with("q", "arm").names()).isEmpty();
    }
}
