package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static io.kalends.search.ASearch.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule 6: the total is exact. */
@QuarkusTest
class Rule6TotalsTest {

    @Inject
    ListedEvents listed;

    @Test
    void everyPageTellsTheSameExactTotal() {
        listed.only(IntStream.range(0, 137)
                .mapToObj(it -> anEvent().from("2020-03-16T11:00").about(it < 37 ? "java" : "gardening"))
                .toArray(AnEvent[]::new));

        assertThat(anytime().with("limit", "50").pages())
                .extracting(it -> it.getInt("total") + " " + it.getString("totalRelation"))
                .containsExactly("137 eq", "137 eq", "137 eq");
        assertThat(anytime()
                        .with("limit", "1")
                        .with("topic", "programming")
                        .answer()
                        .getInt("total"))
                .isEqualTo(37);
        assertThat(anytime().answer().getList("months.total")).containsExactly(137);
    }

    @Test
    void whatIsDeletedDoesNotCount() {
        listed.deleted(listed.only(anEvent(), anEvent()).get(0));

        assertThat(anytime().answer().getInt("total")).isEqualTo(1);
    }

    @Test
    void anEmptyListingCountsFromZeroToZero() {
        listed.only();

        assertThat(anytime().answer().getInt("total")).isZero();
        assertThat(anytime().answer().getInt("from")).isZero();
        assertThat(anytime().answer().getInt("to")).isZero();
    }

    @Test
    void aListingOfWhatComesTellsHowManyArePast() {
        listed.only(
                anEvent().on("2020-03-16").about("java"),
                anEvent().on("2020-03-17").about("java"),
                anEvent().on("2020-03-17").about("gardening"),
                anEvent().on("2020-03-18").about("java"));

        var answer =
                search("asOf", "2020-03-18T00:00:00Z").with("topic", "java").answer();
        assertThat(answer.getInt("total")).isEqualTo(1);
        assertThat(answer.getInt("past")).isEqualTo(2);
    }
}
