package io.kalends.view;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.event.EventVersion;
import io.kalends.search.EventSearch;
import io.kalends.search.ListedEvents;
import io.kalends.search.query.SearchParameters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much room events take is told by the index, before they are read. */
@QuarkusTest
class ShownEventsTest {

    private static final AnEvent USUAL_ONE = anEvent().describedAs("A story. ".repeat(150));
    private static final AnEvent LONG_ONE = anEvent().describedAs("A story. ".repeat(5_000));

    @Inject
    ListedEvents listed;

    @Inject
    EventSearch search;

    @Inject
    SearchParameters parameters;

    private List<EventVersion> found(AnEvent... these) {
        listed.only(these);
        MultivaluedMap<String, String> anytime = new MultivaluedHashMap<>();
        anytime.putSingle("when", "any");
        return search.find(parameters.read(anytime)).page();
    }

    @Test
    void theIndexKnowsWhatEventsWeigh() {
        assertThat(found(USUAL_ONE, LONG_ONE))
                .extracting(EventVersion::weight)
                .containsExactlyInAnyOrder(
                        USUAL_ONE.details().weight(), LONG_ONE.details().weight())
                .doesNotHaveDuplicates();
    }

    @Test
    void usualOnesTakeNothingMore() {
        assertThat(ShownEvents.longer(found(USUAL_ONE, USUAL_ONE))).isZero();
    }

    @Test
    void whatIsShorterMakesUpForWhatIsLonger() {
        int beyond = LONG_ONE.details().weight() + USUAL_ONE.details().weight() - 24;
        assertThat(ShownEvents.longer(found(USUAL_ONE, LONG_ONE))).isEqualTo(4L * beyond);
    }

    @Test
    void asManyOfTheFirstAreShownAsThereIsRoomFor() {
        List<EventVersion> page = found(LONG_ONE, LONG_ONE, LONG_ONE);
        long two = ShownEvents.longer(page.subList(0, 2));

        assertThat(ShownEvents.first(page, two)).isEqualTo(2);
        assertThat(ShownEvents.first(page, two - 1)).isEqualTo(1);
        assertThat(ShownEvents.first(page, 2 * two)).isEqualTo(3);
    }
}
