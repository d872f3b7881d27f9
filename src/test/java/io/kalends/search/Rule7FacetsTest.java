package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.kalends.search.query.Facet;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 7: facets leave out their own filter, keep the values in use, and carry labels in the asked language. */
@QuarkusTest
class Rule7FacetsTest {

    @Inject
    ListedEvents listed;

    @BeforeEach
    void list() {
        listed.only(
                anEvent()
                        .about("java")
                        .heldIn("en")
                        .by("Java User Group")
                        .inCity("Gent", "BE")
                        .on("2020-03-16")
                        .costing("0", "EUR"),
                anEvent()
                        .about("kotlin", "gardening")
                        .heldIn("en-GB", "de")
                        .by("Java User Group")
                        .attended(AttendanceMode.ONLINE)
                        .on("2020-03-17")
                        .costing("10", "EUR"),
                anEvent().about("gardening").heldIn("de").inCity("Gent", "BE").on("2020-03-17"),
                anEvent().heldIn("fr").on("2020-03-18").being(EventStatus.CANCELLED));
    }

    /** "value=count" for each value, a star behind those that are selected. */
    private static String facet(ASearch search, String facet) {
        List<Map<String, Object>> values = search.with("facets", facet).answer().getList("facets." + facet);
        return values.stream()
                .map(it -> it.get("value") + "=" + it.get("count")
                        + (it.get("selected").equals(true) ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    private static List<String> labels(ASearch search, String facet) {
        return search.with("facets", facet).answer().getList("facets." + facet + ".label", String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "topic,        environment=2 gardening=2 programming=2 technology=2 java=1 kotlin=1",
        "organizer,    java-user-group=2",
        "language,     de=2 en=2 en-gb=1 fr=1",
        "attendance,   offline=3 online=1",
        "country,      BE=2",
        "city,         Gent=2",
        "weekday,      tuesday=2 monday=1 wednesday=1",
        "registration, ended=3 cancelled=1",
        "free,         false=1 true=1",
        "status,       scheduled=3 cancelled=1"
    })
    void aFacetCountsItsValues(String facet, String counts) {
        assertThat(facet(anytime(), facet)).isEqualTo(counts);
    }

    @Test
    void aTopicCountsWithItsDescendants() {
        assertThat(facet(anytime(), "topic")).contains("programming=2").contains("java=1");
    }

    @Test
    void aFacetLeavesOutItsOwnFilter() {
        assertThat(facet(anytime().with("language", "fr"), "language")).isEqualTo("de=2 en=2 en-gb=1 fr=1*");
    }

    @Test
    void aFacetObeysTheOtherFilters() {
        assertThat(facet(anytime().with("language", "fr").with("topic", "gardening"), "language"))
                .isEqualTo("de=2 en=1 en-gb=1 fr=0*");
    }

    @Test
    void aFacetObeysWindowAndWords() {
        assertThat(facet(ASearch.search("from", "2020-03-17").with("to", "2020-03-17"), "weekday"))
                .isEqualTo("tuesday=2");
        assertThat(facet(anytime().with("q", "gardening"), "topic"))
                .isEqualTo("environment=2 gardening=2 kotlin=1 programming=1 technology=1");
    }

    @ParameterizedTest
    @CsvSource({
        "topic,        photography, photography=0*",
        "organizer,    nobody,      nobody=0*",
        "language,     ja,          ja=0*",
        "attendance,   mixed,       mixed=0*",
        "country,      JP,          JP=0*",
        "city,         tokyo,       tokyo=0*",
        "weekday,      sunday,      sunday=0*",
        "registration, waitlist,    waitlist=0*",
        "status,       postponed,   postponed=0*"
    })
    void aValueInUseIsKeptAtZero(String facet, String value, String kept) {
        assertThat(facet(anytime().with(facet, value), facet).split(" ")).contains(kept);
    }

    @Test
    void aCityInUseIsKnownWhateverItsSpelling() {
        assertThat(facet(anytime().with("city", "GENT"), "city")).isEqualTo("Gent=2*");
    }

    /** What a facet promises, the filter keeps. */
    @ParameterizedTest
    @EnumSource(Facet.class)
    void theCountOfAValueIsTheTotalOfTheSearchForIt(Facet facet) {
        String parameter = facet.parameter();
        listed.also(
                anEvent().inCity("Washington, D.C.", "US"),
                anEvent().inCity("Montréal", "CA"),
                anEvent().inCity("Montreal", "CA"));
        List<Map<String, Object>> values =
                anytime().with("facets", parameter).answer().getList("facets." + parameter);

        assertThat(values)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(anytime()
                                .with(parameter, (String) it.get("value"))
                                .answer()
                                .getInt("total"))
                        .as("%s", it)
                        .isEqualTo(it.get("count")));
    }

    @ParameterizedTest
    @CsvSource({
        "topic,        de, 'Gärtnern,Umwelt'",
        "language,     de, 'Deutsch,Englisch,Französisch'",
        "language,     fr, 'allemand,anglais,français'",
        "country,      fr, Belgique",
        "weekday,      de, 'Dienstag,Montag,Mittwoch'",
        "weekday,      en, 'Tuesday,Monday,Wednesday'",
        "attendance,   de, 'Vor Ort,Online'",
        "registration, en, 'Event over,Cancelled'",
        "registration, de, 'Veranstaltung vorbei,Abgesagt'",
        "free,         de, 'Kostenpflichtig,Kostenlos'",
        "status,       de, 'Findet statt,Abgesagt'",
        "organizer,    en, Java User Group"
    })
    void labelsAreInTheLanguageAskedFor(String facet, String language, String labels) {
        assertThat(labels(anytime().with("lang", language), facet)).contains(labels.split(","));
    }

    @Test
    void onlyTheFacetsAskedForAreCounted() {
        assertThat(anytime().answer().getMap("facets")).isEmpty();
        assertThat(anytime().with("facets", "topic,free").answer().getMap("facets"))
                .containsOnlyKeys("topic", "free");
    }
}
