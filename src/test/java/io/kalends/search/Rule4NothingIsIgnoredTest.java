package io.kalends.search;

import static io.kalends.search.ASearch.anytime;
import static io.kalends.search.ASearch.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.query.SearchParameter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 4: what is unknown, impossible or contradictory is 400 and named; nothing is ignored or capped in silence. */
@QuarkusTest
class Rule4NothingIsIgnoredTest {

    @ParameterizedTest
    @CsvSource({
        "topics,    topic",
        "langauge,  language",
        "form,      from",
        "Topic,     topic",
        "startAfter, startsAfter",
        "srot,      sort",
        "organiser, organizer",
        "registrationCloseBefore, registrationClosesBefore"
    })
    void anUnknownParameterIsNamedWithTheOneMeant(String parameter, String meant) {
        JsonPath problem = search(parameter, "java").refusal();

        assertThat(problem.getString("errors[0].parameter")).isEqualTo(parameter);
        assertThat(problem.getString("detail")).contains("Did you mean `" + meant + "`?");
        assertThat(problem.getList("allowed", String.class)).containsAll(SearchParameter.names());
    }

    @Test
    void aParameterLikeNoneIsAnsweredWithThoseThereAre() {
        JsonPath problem = search("utm_source", "newsletter").refusal();

        assertThat(problem.getString("detail")).contains("allowed");
        assertThat(problem.getList("allowed", String.class)).contains("topic", "when", "near");
    }

    @ParameterizedTest
    @CsvSource({
        "from, tomorrow",
        "from, 2020-02-30",
        "from, 2020-3-1",
        "from, 16/03/2020",
        "from, 2020-03-16T25:00Z",
        "from, +10000-01-01",
        "to, 20200316",
        "asOf, now",
        "when, yesterday",
        "when, Today",
        "month, 2020-13",
        "month, March",
        "tz, CEST",
        "topic, knitting-on-mars",
        "topicAll, nothing-such",
        "topicNot, nothing-such",
        "language, english!",
        "attendance, virtual",
        "country, XX",
        "country, Belgium",
        "city, '!!'",
        "near, Toronto",
        "near, '91,0'",
        "near, '0,181'",
        "near, '1,2,3'",
        "near, 'NaN,0'",
        "bbox, '1,2,3'",
        "bbox, '0,10,1,5'",
        "bbox, '0,0,1,91'",
        "bbox, '-181,0,1,2'",
        "weekday, moonday",
        "startsAfter, 25:00",
        "startsAfter, 4pm",
        "startsAfter, 16:30:45",
        "startsBefore, noon",
        "priceMax, -1",
        "priceMax, free",
        "priceMax, '1,5'",
        "registration, opened",
        "registrationClosesBefore, soon",
        "free, yes",
        "status, happy",
        "sort, name",
        "limit, 0",
        "limit, 101",
        "limit, -5",
        "limit, ten",
        "limit, 1e2",
        "page, 0",
        "page, 501",
        "cursor, abc",
        "facets, colour",
        "fields, price",
        "include, everything",
        "lang, klingon"
    })
    void anImpossibleValueIsRefused(String parameter, String value) {
        JsonPath problem = search(parameter, value).refusal();

        assertThat(problem.getString("errors[0].parameter")).isEqualTo(parameter);
        assertThat(problem.getString("type")).endsWith("/problems/invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q",
                "from",
                "to",
                "when",
                "month",
                "tz",
                "asOf",
                "topic",
                "topicAll",
                "topicNot",
                "organizer",
                "language",
                "attendance",
                "country",
                "city",
                "near",
                "radius",
                "bbox",
                "weekday",
                "startsAfter",
                "startsBefore",
                "priceMax",
                "registration",
                "registrationClosesBefore",
                "free",
                "status",
                "sort",
                "limit",
                "page",
                "cursor",
                "facets",
                "fields",
                "include",
                "lang"
            })
    void anEmptyValueIsRefused(String parameter) {
        assertThat(search(parameter, "").refusal().getList("errors.parameter", String.class))
                .contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "when", "q", "tz", "limit", "sort", "near", "free", "month", "lang"})
    void whatHasOneValueIsNotGivenTwice(String parameter) {
        assertThat(search(parameter, "a", "b").refusal().getList("errors.parameter", String.class))
                .contains(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "when=today&from=2020-01-01, when",
        "when=any&to=2020-01-01, when",
        "month=2020-03&from=2020-01-01, month",
        "month=2020-03&when=past, month",
        "from=2020-03-02&to=2020-03-01T00:00Z, from",
        "from=2020-03-03&to=2020-03-01, from",
        "sort=distance, sort",
        "sort=relevance, sort",
        "radius=5, radius",
        "near=43.6%2C-79.4&radius=0, radius",
        "near=43.6%2C-79.4&radius=20001, radius",
        "startsAfter=12:00&startsBefore=12:00, startsAfter",
        "startsAfter=13:00&startsBefore=12:00, startsAfter",
        "limit=100&page=101, page"
    })
    void aContradictionIsRefused(String query, String parameter) {
        JsonPath problem = io.restassured.RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/v1/events?" + query)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();

        assertThat(problem.getList("errors.parameter", String.class)).containsExactly(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "when, this-weekand, this-weekend",
        "topic, jav, java",
        "weekday, munday, monday",
        "registration, notyetopen, notYetOpen",
        "status, canceled, cancelled",
        "sort, strat, start",
        "facets, topics, topic",
        "fields, sumary, summary",
        "include, program, programme"
    })
    void aNearMissOfAChoiceNamesTheOneMeant(String parameter, String value, String meant) {
        assertThat(search(parameter, value).refusal().getString("detail")).contains("did you mean " + meant + "?");
    }

    @Test
    void aCallerHearsOfAllThatIsWrongAtOnce() {
        assertThat(search("from", "soon")
                        .with("limit", "1000")
                        .with("country", "XX")
                        .refusal()
                        .getList("errors.parameter", String.class))
                .containsExactlyInAnyOrder("from", "limit", "country");
    }

    @Test
    void theLargestLimitIsOneHundred() {
        assertThat(anytime().with("limit", "100").answer().getInt("total")).isNotNegative();
    }

    @Test
    void fiftyValuesAreTheMost() {
        String many = String.join(",", java.util.Collections.nCopies(51, "java"));

        assertThat(anytime().with("topic", many).refusal().getString("detail")).contains("at most 50");
    }
}
