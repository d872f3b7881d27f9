package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static io.kalends.search.ASearch.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.search.query.Cursor;
import io.kalends.search.query.SearchParameters;
import io.kalends.search.query.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 5, pages: they never overlap, and events that come and go meanwhile neither repeat nor hide the rest. */
@QuarkusTest
class Rule5PagesTest {

    private static final int ALL = 14;

    @Inject
    ListedEvents listed;

    private ASearch inOrder(Sort sort) {
        ASearch search = anytime().with("sort", sort.parameter()).with("limit", "4");
        return switch (sort) {
            case RELEVANCE -> search.with("q", "jazz");
            case DISTANCE -> search.with("near", "43.6,-79.4").with("radius", "500");
            case START, START_DESCENDING, MODIFIED_DESCENDING, REGISTRATION_CLOSES -> search;
        };
    }

    /** An event that stands in every order about where its number says, two or three at the same place. */
    private static AnEvent number(int i) {
        int place = i / 3;
        AnEvent event = anEvent()
                .named("jazz " + "blues ".repeat(place) + (char) ('a' + i))
                .from("2020-03-" + (10 + place) + (i % 2 == 0 ? "" : "T00:00"))
                .located(43.6 + place * 0.1, -79.4);
        return place == 4 ? event : event.closingAt("2020-03-0" + (1 + place) + "T00:00:00Z");
    }

    private List<UUID> listAll() {
        return listed.only(
                IntStream.range(0, ALL).mapToObj(Rule5PagesTest::number).toArray(AnEvent[]::new));
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id", String.class);
    }

    private static List<String> ids(List<JsonPath> pages) {
        return pages.stream().flatMap(it -> ids(it).stream()).toList();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesFollowEachOtherWithoutGapOrOverlap(Sort sort) {
        listAll();
        List<String> whole = ids(inOrder(sort).with("limit", "100").answer());
        List<JsonPath> pages = inOrder(sort).pages();

        assertThat(whole).hasSize(ALL).doesNotHaveDuplicates();
        assertThat(ids(pages)).isEqualTo(whole);
        assertThat(pages).extracting(it -> it.getInt("from")).containsExactly(1, 5, 9, 13);
        assertThat(pages).extracting(it -> it.getInt("to")).containsExactly(4, 8, 12, 14);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void prevLeadsBackTheSameWay(Sort sort) {
        listAll();
        List<JsonPath> pages = inOrder(sort).pages();
        List<List<String>> back = new ArrayList<>();
        JsonPath page = pages.get(pages.size() - 1);
        back.add(ids(page));
        while (page.getString("prev") != null) {
            page = ASearch.follow(page.getString("prev"));
            back.add(ids(page));
        }
        Collections.reverse(back);

        assertThat(back).isEqualTo(pages.stream().map(Rule5PagesTest::ids).toList());
        assertThat(page.getInt("from")).isEqualTo(1);
        assertThat(ids(ASearch.follow(page.getString("next")))).isEqualTo(ids(pages.get(1)));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void theRestIsNotHiddenWhenThePageLosesItsLastEvent(Sort sort) {
        listAll();
        List<String> whole = ids(inOrder(sort).with("limit", "100").answer());
        JsonPath first = inOrder(sort).answer();

        listed.deleted(UUID.fromString(whole.get(3)));

        assertThat(ids(ASearch.pagesFrom(first))).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void theRestIsNotHiddenWhenThePageLosesAllItsEvents(Sort sort) {
        listAll();
        List<String> whole = ids(inOrder(sort).with("limit", "100").answer());
        JsonPath first = inOrder(sort).answer();

        whole.subList(0, 4).forEach(it -> listed.deleted(UUID.fromString(it)));

        assertThat(ids(ASearch.pagesFrom(first))).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void whatComesAndGoesNeitherRepeatsNorHidesTheRest(Sort sort) {
        listAll();
        List<String> whole = ids(inOrder(sort).with("limit", "100").answer());
        JsonPath first = inOrder(sort).answer();
        JsonPath second = ASearch.follow(first.getString("next"));

        listed.deleted(UUID.fromString(whole.get(1)));
        listed.deleted(UUID.fromString(whole.get(10)));
        List<String> added = listed.also(number(0), number(1), number(5), number(13), number(13)).stream()
                .map(UUID::toString)
                .toList();

        List<String> rest = ids(ASearch.pagesFrom(ASearch.follow(second.getString("next"))));
        List<String> expected = new ArrayList<>(whole.subList(8, ALL));
        expected.remove(whole.get(10));
        assertThat(rest).doesNotHaveDuplicates();
        assertThat(rest.stream().filter(it -> !added.contains(it))).containsExactlyElementsOf(expected);
    }

    @Test
    void prevIsNotMisledByWhatComesAndGoes() {
        listAll();
        List<String> whole = ids(inOrder(Sort.START).with("limit", "100").answer());
        JsonPath third = inOrder(Sort.START).pages().get(2);

        listed.deleted(UUID.fromString(whole.get(8)));
        listed.also(number(0));

        assertThat(ids(ASearch.follow(third.getString("prev")))).isEqualTo(whole.subList(4, 8));
    }

    @Test
    void whereNothingIsLeftBeforeThePageThereIsAnEmptyOne() {
        listed.only(anEvent().from("2999-01-01"), anEvent().from("2999-01-02"));
        JsonPath first = anytime().with("limit", "1").answer();
        String previous = ASearch.follow(first.getString("next")).getString("prev");

        listed.deleted(UUID.fromString(ids(first).get(0)));

        JsonPath empty = ASearch.follow(previous);
        assertThat(ids(empty)).isEmpty();
        assertThat(empty.getString("prev")).isNull();
    }

    @Test
    void aCursorKeepsTheClockOfTheFirstPage() throws InterruptedException {
        listed.only(
                anEvent().from("2999-01-01"),
                anEvent().from("2999-01-02"),
                anEvent().from("2999-01-03"));
        JsonPath first = search("limit", "1").answer();
        Thread.sleep(1_100);

        assertThat(ASearch.follow(first.getString("next")).getString("window.asOf"))
                .isEqualTo(first.getString("window.asOf"));
    }

    @Test
    void aCursorIsBoundToItsFilters() {
        listAll();
        ASearch search = inOrder(Sort.START);
        ASearch onwards = search.with("cursor", cursor(search.answer()));

        assertThat(onwards.names()).hasSize(4);
        assertThat(onwards.with("language", "en").refusal().getString("errors[0].parameter"))
                .isEqualTo("cursor");
        assertThat(onwards.with("sort", "-start").refusal().getString("errors[0].parameter"))
                .isEqualTo("cursor");
        assertThat(onwards.without("when").refusal().getString("errors[0].parameter"))
                .isEqualTo("cursor");
        assertThat(onwards.with("asOf", "2020-01-01").refusal().getString("errors[0].parameter"))
                .isEqualTo("cursor");
        assertThat(onwards.with("page", "2").refusal().getList("errors.parameter", String.class))
                .contains("page");
    }

    @Test
    void aCursorDoesNotMindHowTheAnswerIsShown() {
        listAll();
        ASearch search = inOrder(Sort.START);

        assertThat(search.with("cursor", cursor(search.answer()))
                        .with("fields", "name")
                        .with("lang", "de")
                        .with("facets", "topic")
                        .names())
                .hasSize(4);
    }

    @Test
    void aForgedCursorIsRefused() {
        listAll();
        String cursor = cursor(inOrder(Sort.START).answer());

        assertThat(inOrder(Sort.START)
                        .with("cursor", cursor.substring(1) + "A")
                        .refusal()
                        .getString("errors[0].parameter"))
                .isEqualTo("cursor");
    }

    /** Whoever edits a cursor makes nobody look through more than there is. */
    @ParameterizedTest
    @ValueSource(ints = {1_000_000_000, Cursor.MOST_BEFORE})
    @Timeout(20)
    void aCursorThatClaimsToStandVeryDeepLeadsOnToo(int before) {
        listAll();
        ASearch search = inOrder(Sort.RELEVANCE);
        String genuine = cursor(search.answer());
        Cursor it = Cursor.decode(genuine);
        Cursor edited = new Cursor(it.filters(), it.asOf(), it.key(), it.id(), before, it.backwards(), it.marks());

        assertThat(ids(search.with("cursor", edited.encode()).answer()))
                .hasSize(4)
                .isEqualTo(ids(search.with("cursor", genuine).answer()));
    }

    @Test
    void pagesHaveNumbersToo() {
        listAll();
        JsonPath last = inOrder(Sort.START).with("page", "4").answer();
        JsonPath beyond = inOrder(Sort.START).with("page", "5").answer();
        JsonPath first = ASearch.follow(last.getString("first"));

        assertThat(ids(last))
                .isEqualTo(
                        ids(inOrder(Sort.START).with("limit", "100").answer()).subList(12, 14));
        assertThat(last.getInt("from")).isEqualTo(13);
        assertThat(last.getString("next")).isNull();
        assertThat(last.getString("prev")).contains("page=3");
        assertThat(last.getString("last")).contains("page=4");
        assertThat(first.getInt("from")).isEqualTo(1);
        assertThat(ids(beyond)).isEmpty();
        assertThat(beyond.getInt("from")).isZero();
        assertThat(beyond.getString("prev")).contains("page=4");
    }

    private static String cursor(JsonPath page) {
        return page.getString("next").replaceFirst(".*cursor=", "").replaceFirst("&.*", "");
    }

    /** A page that would go beyond the ten thousandth event cannot be asked for, and is led to by none. */
    @ParameterizedTest
    @CsvSource({"0, 20, 0", "1, 20, 1", "61, 20, 4", "60, 20, 3", "10000, 20, 500", "10000, 30, 333", "999999, 3, 3333"
    })
    void pagesThatCanBeAskedForAreCounted(long total, int limit, int pages) {
        assertThat(SearchParameters.pages(total, limit)).isEqualTo(pages);
    }
}
