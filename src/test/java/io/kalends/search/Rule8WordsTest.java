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

/** Rule 8: the text search knows languages, finds whoever takes part, and weighs where a word stands. */
@QuarkusTest
class Rule8WordsTest {

    @Inject
    ListedEvents listed;

    private static boolean isFound(String q) {
        JsonPath answer = anytime().with("q", q).answer();
        return answer.getInt("total") > 0 && answer.getString("didYouMean") == null;
    }

    @ParameterizedTest
    @CsvSource({
        "en, Running workshops for beginners, workshop",
        "en, Running workshops for beginners, runs",
        "en, The museum’s collection,         museum",
        "de, Kirchliche Häuser,               Haus",
        "de, Führungen durch die Stadt,       führung",
        "fr, Les journaux nationaux,          journal",
        "fr, Ateliers créatifs,               atelier créatif",
        "nl, Lezingen over fietsen,           lezing",
        "es, Conferencias nacionales,         conferencia nacional",
    })
    void aWordIsFoundInItsOtherForms(String language, String name, String q) {
        listed.only(anEvent().named(name).heldIn(language));

        assertThat(isFound(q)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, المؤتمرات الدولية, مؤتمر",
        "bg, Концертите в града, концерт",
        "bn, বইগুলি, বই",
        "ca, Concerts nocturns, concert nocturn",
        "ckb, پیاوەکان, پیاو",
        "cs, Výstavy v muzeích, výstava",
        "da, Udstillinger i byen, udstilling",
        "de, Ausstellungen in der Stadt, Ausstellung",
        "el, Βραδιά συναυλιών, συναυλία",
        "en, Exhibitions in town, exhibition",
        "es, Exposiciones nocturnas, exposición nocturna",
        "et, Raamatud linnas, raamat",
        "eu, Kontzertuak hirian, kontzertu",
        "fa, کتاب‌ها و نمایشگاه, کتاب",
        "fi, Konsertit kaupungissa, konsertti",
        "fr, Expositions nocturnes, exposition nocturne",
        "gl, Concertos nocturnos, concerto nocturno",
        "hi, किताबें, किताब",
        "hu, Kiállítások a városban, kiállítás",
        "hy, Համերգներ, համերգ",
        "id, Pameran buku-bukunya, buku",
        "it, Mostre notturne, mostra notturna",
        "ja, 東京音楽祭, 音楽",
        "ko, 서울음악축제, 음악",
        "lt, Koncertai mieste, koncertas",
        "lv, Koncerti pilsētā, koncerts",
        "nb, Utstillinger i byen, utstilling",
        "ne, किताबहरू, किताब",
        "nl, Tentoonstellingen in de stad, tentoonstelling",
        "no, Konserter i byen, konserten",
        "pl, Targi książki, książka",
        "pt, Concertos noturnos, concerto noturno",
        "ro, Concertele orașului, concert",
        "ru, Концерты и выставки, концерт выставка",
        "sr, Концерти у граду, концерт",
        "sv, Utställningar i staden, utställning",
        "ta, புத்தகங்கள், புத்தகம்",
        "th, งานแสดงดนตรีกรุงเทพ, ดนตรี",
        "tr, Konserler ve sergiler, konser sergi",
        "zh, 北京国际音乐节, 音乐"
    })
    void formsAreUnderstoodInManyLanguages(String language, String name, String q) {
        listed.only(anEvent().named(name).heldIn(language));

        assertThat(isFound(q)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Weihnachtsmarkt am Rathaus,    Markt",
        "de, Weihnachtsmärkte,              Weihnachtsmarkt",
        "de, Rund um Adventmärkte,          Markt",
        "de, Kammerchöre,                   Chor",
        "de, Agile Softwareentwicklung,     Entwicklung",
        "nl, Kerstconcert,                  concert",
        "sv, Sommarfestival,                festival",
        "en, Vue.js Live,                   vue",
        "en, Vuejs Live,                    vue.js",
        "en, Arturo O’Farrill,              ofarrill",
        "en, Stand-up comedy,               stand up",
        "en, Stand up comedy,               stand-up",
        "en, St. Martin's market,           martins market",
        "fr, L'atelier,                     atelier"
    })
    void aPartOfAWordIsFoundWhereItIsAWord(String language, String name, String q) {
        listed.only(anEvent().named(name).heldIn(language));

        assertThat(isFound(q)).isTrue();
    }

    @Test
    void theLanguageOfATextWithoutOneIsGuessed() {
        listed.only(anEvent()
                .named("Sommerabende")
                .heldIn()
                .describedAs(
                        "Wir laden Sie ein, mit uns und den Nachbarn auf dem Platz die Bücher der Stadt zu lesen."));

        assertThat(isFound("buch")).isTrue();
    }

    @Test
    void wordsAreUnderstoodInTheLanguageAskedFor() {
        listed.only(
                anEvent().named("Runs").heldIn("en"),
                anEvent().named("Running").heldIn("en"),
                anEvent().named("Läufe").heldIn("de", "en"));

        assertThat(anytime().with("q", "runs").with("language", "en").names()).containsExactly("Runs", "Running");
        assertThat(anytime().with("q", "runs").with("language", "de").names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Night at a museum,        the night in the museum",
        "en, Night at a museum,        The Night in THE Museum",
        "de, Nacht der Museen,         die Nacht der Museen",
        "fr, Nuit au musée,            la nuit des musées",
        "fr, Nuit au musée,            La nuit à ce musée",
        "nl, Nacht in het museum,      de nacht van een museum"
    })
    void wordsThatSayNothingNeedNotOccur(String language, String name, String q) {
        listed.only(anEvent().named(name).heldIn(language));

        assertThat(isFound(q)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Fête de la forêt, fete foret",
        "fr, Fete de la foret, fête forêt",
        "en, Café sessions,    cafe",
        "en, Cafe sessions,    café",
        "de, Frühlingsfest,    fruhlingsfest",
        "de, Fruhlingsfest,    frühlingsfest",
        "pl, Łódź nocą,        lodz noca",
        "en, Istanbul,         ISTANBUL"
    })
    void accentsAndCapitalsDoNotMatterEitherWay(String language, String name, String q) {
        listed.only(anEvent().named(name).heldIn(language));

        assertThat(isFound(q)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "textiles",
                "sustainable",
                "Ada Lovelace",
                "analytical society",
                "mariama diallo",
                "Royal Ontario Museum",
                "Gent",
                "Belgium",
                "Programmierung",
                "computing machinery",
                "\"city of ghent\""
            })
    void everythingAboutAnEventIsSearched(String q) {
        listed.only(
                anEvent()
                        .named("Textiles")
                        .withSubtitle("Fair and circular")
                        .describedAs("How to buy sustainable cloth.")
                        .withTalk("On computing machinery", "Ada Lovelace", "Analytical Society")
                        .withTalk("Welcome", "Mariama Diallo", "City of Ghent")
                        .by("Royal Ontario Museum")
                        .at("Town hall")
                        .inCity("Gent", "BE")
                        .about("java"),
                anEvent().named("Something else"));

        assertThat(anytime().with("q", q).names()).containsExactly("Textiles");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            jazz night          | Jazz at night,Night of jazz
            "jazz night"        | ''
            "night of jazz"     | Night of jazz
            jazz -night         | Jazz in the morning
            jazz -"of jazz"     | Jazz at night,Jazz in the morning
            -jazz               | Blues
            blues OR morning    | Blues,Jazz in the morning
            jazz night OR morning | Jazz at night,Jazz in the morning,Night of jazz
            morn*               | Jazz in the morning
            mor* jazz           | Jazz in the morning
            jaz*                | Jazz at night,Jazz in the morning,Night of jazz
            JAZZ Morning        | Jazz in the morning
            "jazz at            | Jazz at night
            OR blues            | Blues
            jazz OR             | Jazz at night,Jazz in the morning,Night of jazz
            """)
    void operatorsAreUnderstood(String q, String found) {
        listed.only(
                anEvent().named("Jazz at night"),
                anEvent().named("Night of jazz"),
                anEvent().named("Jazz in the morning"),
                anEvent().named("Blues"));

        assertThat(anytime().with("q", q).names().stream().sorted().collect(java.util.stream.Collectors.joining(",")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "C++,    C++ and Rust;New in C++20",
        "c++,    C++ and Rust;New in C++20",
        "chór,   Koncert chóru",
        "C#,     Meetup (C#);What C#12 brings",
        "C++20,  New in C++20",
        "\"new in\" -C++, What C#12 brings",
        "C,      Embedded C",
        "\"c++ and\", C++ and Rust",
        "-C++ rust,   Rust alone",
        "c++*,   C++ and Rust;New in C++20",
        "R&D,    R&D in Europe",
        "rd,     Opening: Main Rd",
        "#rust,  C++ and Rust;Rust alone",
    })
    void signsThatTellNamesApartAreRead(String q, String found) {
        listed.only(
                anEvent().named("C++ and Rust"),
                anEvent().named("Meetup (C#)"),
                anEvent().named("Embedded C"),
                anEvent().named("New in C++20"),
                anEvent().named("What C#12 brings").withSubtitle("All that is new in it"),
                anEvent().named("R&D in Europe"),
                anEvent().named("Opening: Main Rd"),
                anEvent().named("Rust alone"),
                anEvent().named("Koncert chóru").heldIn("pl"));

        assertThat(anytime().with("q", q).names()).containsExactlyInAnyOrder(found.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "-", "\"\"", "*", "---", "…", "¿?", "\" - \"", "( [ {", "🎷"})
    void whatHasNoWordFindsNothingAndIsNoError(String q) {
        listed.only(anEvent().named("Jazz"));

        assertThat(anytime().with("q", q).answer().getInt("total")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "jazz^2", "jazz~", "jazz AND", "(jazz", "/jazz/", "jazz\\", "+jazz", "name:jazz"})
    void nothingIsASyntaxError(String q) {
        assertThat(anytime().with("q", q).answer().getInt("total")).isNotNegative();
    }

    /** Rather than that the last ones are left out in silence. */
    @Test
    void moreWordsThanAreSearchedForAreRefused() {
        listed.only(anEvent().named("Jazz"));

        assertThat(anytime().with("q", "jazz ".repeat(32).strip()).names()).containsExactly("Jazz");
        assertThat(anytime().with("q", "jazz ".repeat(32) + "-jazz").refusal().getString("detail"))
                .contains("more than 32 words");
    }

    @Test
    void whereAWordStandsDecidesHowMuchItCounts() {
        listed.only(
                anEvent().named("Told").describedAs("A jazz night."),
                anEvent().named("Held").by("Jazz"),
                anEvent().named("Jazz"),
                anEvent().named("Below").withSubtitle("Jazz"));

        assertThat(anytime().with("q", "jazz").names()).containsExactly("Jazz", "Below", "Held", "Told");
        assertThat(anytime().with("q", "jaz*").names()).containsExactly("Jazz", "Below", "Held", "Told");
        assertThat(anytime().with("q", "\"jazz\"").names()).containsExactly("Jazz", "Below", "Held", "Told");
    }

    /** Forms are marked by their languages in the index, which nobody means. */
    @Test
    void aBeginningIsNoLanguage() {
        listed.only(
                anEvent().named("Concerto").heldIn("it"),
                anEvent().named("Items on show").heldIn("en"));

        assertThat(anytime().with("q", "it*").names()).containsExactly("Items on show");
    }

    @Test
    void amongEqualsWhatComesSoonestIsFirst() {
        listed.only(
                anEvent().named("Jazz").on("2020-03-01"),
                anEvent().named("Jazz").on("2020-03-09"),
                anEvent().named("Jazz").on("2020-03-20"),
                anEvent().named("Jazz").on("2020-03-11"));

        JsonPath answer = anytime().with("q", "jazz").with("asOf", "2020-03-10").answer();
        assertThat(answer.getList("items.startDate", String.class))
                .extracting(it -> it.substring(0, 10))
                .containsExactly("2020-03-11", "2020-03-20", "2020-03-09", "2020-03-01");
    }
}
