package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.query.Cursor;
import io.kalends.search.query.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor that nobody gave out is refused, or leads to a page like any other. */
@QuarkusTest
class EditedCursorsTest {

    private static final int EDITS = 100;

    /** Where the members of a cursor begin, behind the digest of the filters, which nobody can edit unnoticed. */
    private static final List<Integer> MEMBERS = List.of(9, 17, 25, 33, 41, 45, 46, 54);

    private static final List<Long> EXTREMES = List.of(
            0L,
            -1L,
            1L << 31,
            1L << 62,
            -(1L << 62),
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Double.doubleToLongBits(Double.NaN),
            Double.doubleToLongBits(Double.NEGATIVE_INFINITY),
            (long) -Float.floatToIntBits(Float.NaN));

    @Inject
    ListedEvents listed;

    @BeforeEach
    void list() {
        listed.only(
                anEvent().named("lecture one").from("2020-03-10").located(43.6, -79.4),
                anEvent().named("lecture two").from("2020-03-11T10:00").located(43.7, -79.4),
                anEvent().named("lecture three").from("2020-03-12").located(43.8, -79.4),
                anEvent().named("lecture four").from("2020-03-13").closingAt("2020-03-01T00:00:00Z"));
    }

    private static ASearch inOrder(Sort sort) {
        return anytime()
                .with("sort", sort.parameter())
                .with("q", "lecture")
                .with("near", "43.6,-79.4")
                .with("radius", "500")
                .with("limit", "1");
    }

    private static Cursor cursor(ASearch search) {
        return Cursor.decode(given(search));
    }

    private static String given(ASearch search) {
        return search.answer().getString("next").replaceFirst(".*cursor=", "").replaceFirst("&.*", "");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void whateverIsEditedTheAnswerIsAPageOrARefusal(Sort sort) {
        Random random = new Random(20200310);
        ASearch search = inOrder(sort);
        byte[] genuine = Base64.getUrlDecoder().decode(given(search));
        for (int i = 0; i < EDITS; i++) {
            String edited = Base64.getUrlEncoder().withoutPadding().encodeToString(edit(genuine.clone(), random));
            Response answer = search.with("cursor", edited).response();

            assertThat(answer.statusCode()).as(edited).isIn(200, 400);
            if (answer.statusCode() == 200) {
                assertThat(answer.jsonPath().getInt("from")).as(edited).isNotNegative();
                assertThat(answer.jsonPath().getString("window.asOf"))
                        .as(edited)
                        .matches("\\d{4}-.*");
            }
        }
    }

    private static byte[] edit(byte[] cursor, Random random) {
        int member = MEMBERS.get(random.nextInt(MEMBERS.size()));
        if (random.nextBoolean() && member + Long.BYTES <= cursor.length) {
            ByteBuffer.wrap(cursor).putLong(member, EXTREMES.get(random.nextInt(EXTREMES.size())));
        } else {
            int first = MEMBERS.get(0);
            cursor[first + random.nextInt(cursor.length - first)] = (byte) random.nextInt();
        }
        return cursor;
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 62, -(1L << 62), 760_187_462_399_000L, Long.MAX_VALUE, Long.MIN_VALUE})
    void aClockThatNobodyCanSetIsRefused(long clock) {
        ASearch search = inOrder(Sort.RELEVANCE);
        Cursor it = cursor(search);

        refused(
                search,
                new Cursor(
                        it.filters(),
                        Instant.ofEpochMilli(clock),
                        it.key(),
                        it.id(),
                        it.before(),
                        it.backwards(),
                        it.marks()));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Cursor.MOST_BEFORE + 1, 0, -1})
    void moreMatchesThanThereCanBeAreRefused(int before) {
        ASearch search = inOrder(Sort.START);
        Cursor it = cursor(search);

        refused(search, new Cursor(it.filters(), it.asOf(), it.key(), it.id(), before, it.backwards(), it.marks()));
    }

    @ParameterizedTest
    @CsvSource({
        "START, 9223372036854775807",
        "START_DESCENDING, -9223372036854775808",
        "MODIFIED_DESCENDING, 9223372036854775807",
        "REGISTRATION_CLOSES, 9223372036854775806",
        "RELEVANCE, 1",
        "RELEVANCE, -2143289344",
        "DISTANCE, -1",
        "DISTANCE, 9221120237041090560"
    })
    void aPlaceThatIsNotInTheOrderIsRefused(Sort sort, long key) {
        ASearch search = inOrder(sort);
        Cursor it = cursor(search);

        refused(search, new Cursor(it.filters(), it.asOf(), key, it.id(), it.before(), it.backwards(), it.marks()));
    }

    @Test
    void marksOfOtherMatchesAreRefused() {
        ASearch weighed = inOrder(Sort.RELEVANCE);
        Cursor marked = cursor(weighed);
        ASearch dated = inOrder(Sort.START);
        Cursor plain = cursor(dated);

        refused(weighed, marked(marked, List.of()));
        refused(weighed, marked(marked, List.of(1L)));
        refused(dated, marked(plain, marked.marks()));
    }

    private static Cursor marked(Cursor it, List<Long> marks) {
        return new Cursor(it.filters(), it.asOf(), it.key(), it.id(), it.before(), it.backwards(), marks);
    }

    private static void refused(ASearch search, Cursor edited) {
        assertThat(search.with("cursor", edited.encode()).refusal().getString("errors[0].parameter"))
                .isEqualTo("cursor");
    }
}
