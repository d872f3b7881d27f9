package io.kalends.view;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.event.AnEvent;
import io.kalends.event.Event;
import io.kalends.event.EventVersion;
import io.kalends.http.problem.Problem;
import io.kalends.http.sending.AnswerRoom;
import io.kalends.search.EventSearch;
import io.kalends.search.ListedEvents;
import io.kalends.search.query.SearchParameters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whoever shows events takes room for those that are longer than usual, as the index knows them. */
@QuarkusTest
class ShownEventsTest {

    private static final AnEvent USUAL_ONE = anEvent().describedAs("A story. ".repeat(150));
    private static final String LONG = "A story. ".repeat(5_000);
    private static final AnEvent LONG_ONE = anEvent().describedAs(LONG);

    @Inject
    ShownEvents shown;

    @Inject
    ListedEvents listed;

    @Inject
    EventSearch search;

    @Inject
    SearchParameters parameters;

    @Inject
    AnswerRoom room;

    @Inject
    MeterRegistry meters;

    private List<EventVersion> all() {
        MultivaluedMap<String, String> anytime = new MultivaluedHashMap<>();
        anytime.putSingle("when", "any");
        return search.find(parameters.read(anytime)).page();
    }

    /** KiB that are taken of the room while a request shows events, and no more once it has ended. */
    private double taken(Supplier<?> showing) {
        AtomicReference<Double> taken = new AtomicReference<>();
        Arc.container().requestContext().activate();
        try {
            showing.get();
            taken.set(taken());
        } finally {
            Arc.container().requestContext().terminate();
        }
        assertThat(taken()).isZero();
        return taken.get();
    }

    private double taken() {
        return meters.get("kalends.large.answers.size").gauge().value() / 1_024;
    }

    @Test
    void usualOnesTakeNoneUnlessTheyAreMany() {
        listed.only(USUAL_ONE, USUAL_ONE);
        assertThat(taken(() -> shown.list(all()))).isZero();
        assertThat(taken(() -> shown.list(all(), 16))).isZero();
        assertThat(taken(() -> shown.list(Collections.nCopies(64, all().get(0)), 16)))
                .isEqualTo(1_024);
    }

    @Test
    void longOnesTakeWhatTheyAreBeyond() {
        listed.only(LONG_ONE, LONG_ONE, LONG_ONE, LONG_ONE, USUAL_ONE);
        int weights = found().stream().mapToInt(it -> it.details().weight()).sum();

        assertThat(taken(() -> shown.list(all()))).isEqualTo(4.0 * (weights - 60));
        assertThat(taken(() -> shown.list(all(), 16))).isEqualTo(80 + 4.0 * (weights - 60));
    }

    private List<Event> found() {
        Arc.container().requestContext().activate();
        try {
            return shown.list(all());
        } finally {
            Arc.container().requestContext().terminate();
        }
    }

    @Test
    void oneEventWithMuchTextTakesItsOwn() {
        UUID id = listed.only(anEvent().describedAs(LONG.repeat(4))).get(0);
        double alone = taken(() -> shown.get(id.toString()));
        assertThat(alone).isGreaterThan(1_024).isEqualTo(taken(() -> shown.list(all())));
    }

    @Test
    void whatIsMoreThanAllRoomIsRefused() {
        EventVersion huge = new EventVersion(UUID.randomUUID(), 0, room.size() / 4 + 13);
        assertThat(taken(() -> {
                    assertThatThrownBy(() -> shown.list(List.of(huge)))
                            .isInstanceOfSatisfying(
                                    Problem.class,
                                    it -> assertThat(it.type().status()).isEqualTo(400));
                    return huge;
                }))
                .isZero();
    }
}
