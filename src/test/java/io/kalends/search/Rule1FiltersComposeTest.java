package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 1: several values mean any, several parameters mean all, a topic includes its descendants. */
@QuarkusTest
class Rule1FiltersComposeTest {

    @Inject
    ListedEvents listed;

    @BeforeEach
    void list() {
        listed.only(
                anEvent()
                        .named("Tech")
                        .about("technology")
                        .on("2020-03-16")
                        .by("Ghent")
                        .heldIn("en")
                        .inCity("Gent", "BE"),
                anEvent()
                        .named("Code")
                        .about("programming")
                        .on("2020-03-17")
                        .by("Toronto Library")
                        .heldIn("de")
                        .inCity("Zürich", "CH")
                        .attended(AttendanceMode.ONLINE),
                anEvent()
                        .named("Jvm")
                        .about("java")
                        .on("2020-03-18")
                        .by("Jug")
                        .heldIn("en-GB", "fr")
                        .inCity("Toronto", "CA")
                        .attended(AttendanceMode.MIXED)
                        .being(EventStatus.POSTPONED),
                anEvent()
                        .named("Garden")
                        .about("gardening")
                        .on("2020-03-19")
                        .by("Jug", "Ghent")
                        .heldIn("nl")
                        .being(EventStatus.CANCELLED),
                anEvent().named("Both").about("java", "gardening").on("2020-03-20"));
    }

    @ParameterizedTest
    @CsvSource({
        "technology,  'Tech,Code,Jvm,Both'",
        "programming, 'Code,Jvm,Both'",
        "java,        'Jvm,Both'",
        "environment, 'Garden,Both'",
        "JAVA,        'Jvm,Both'",
        "kotlin,      ''"
    })
    void aTopicIncludesItsDescendants(String topic, String found) {
        assertThat(String.join(",", anytime().with("topic", topic).names())).isEqualTo(found);
    }

    @Test
    void repeatedValuesMeanAny() {
        assertThat(anytime().with("topic", "java", "gardening").names()).containsExactly("Jvm", "Garden", "Both");
    }

    @Test
    void commaSeparatedValuesMeanAny() {
        assertThat(anytime().with("topic", "java, gardening").names()).containsExactly("Jvm", "Garden", "Both");
    }

    @Test
    void repetitionAndCommasMix() {
        assertThat(anytime().with("organizer", "ghent,jug", "toronto-library").names())
                .containsExactly("Tech", "Code", "Jvm", "Garden");
    }

    @Test
    void differentParametersMeanAnd() {
        assertThat(anytime()
                        .with("topic", "technology")
                        .with("language", "en")
                        .with("country", "CA", "BE")
                        .names())
                .containsExactly("Tech", "Jvm");
    }

    @Test
    void topicAllMeansEveryOneOfThemWithDescendants() {
        assertThat(anytime().with("topicAll", "technology,environment").names()).containsExactly("Both");
    }

    @Test
    void topicNotMeansNoneOfThemNorTheirDescendants() {
        assertThat(anytime().with("topicNot", "programming").names()).containsExactly("Tech", "Garden");
        assertThat(anytime().with("topicNot", "programming,gardening").names()).containsExactly("Tech");
    }

    @Test
    void topicParametersCompose() {
        assertThat(anytime()
                        .with("topic", "programming,gardening")
                        .with("topicAll", "technology")
                        .with("topicNot", "environment")
                        .names())
                .containsExactly("Code", "Jvm");
    }

    @ParameterizedTest
    @CsvSource({
        "organizer,  'ghent,jug',             'Tech,Jvm,Garden'",
        "language,   'en,nl',                 'Tech,Jvm,Garden,Both'",
        "language,   en-GB,                   Jvm",
        "language,   fr,                      Jvm",
        "attendance, 'online,mixed',          'Code,Jvm'",
        "country,    'be,ch',                 'Tech,Code'",
        "city,       'zurich,TORONTO',        'Code,Jvm'",
        "city,       Zürich,                  Code",
        "weekday,    'monday,friday',         'Tech,Both'",
        "status,     'postponed,cancelled',   'Jvm,Garden'",
        "registration, 'cancelled,ended',     'Tech,Code,Jvm,Garden,Both'",
        "registration, cancelled,             Garden"
    })
    void everyListMeansAny(String parameter, String values, String found) {
        assertThat(String.join(",", anytime().with(parameter, values).names())).isEqualTo(found);
    }
}
