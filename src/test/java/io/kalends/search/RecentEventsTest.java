package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.AnEvent;
import io.kalends.event.EventVersion;
import io.kalends.event.Events;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was listed lately is good for who found that version of it, and for nobody who found a later one. */
@QuarkusTest
class RecentEventsTest {

    private static final UUID NOBODY = UUID.fromString("01970c4e-7f3a-7b5c-9d0e-6a1f0c2b7d11");

    @Inject
    RecentEvents recent;

    @Inject
    ListedEvents listed;

    @Inject
    Events events;

    private UUID id;
    private UUID other;

    @BeforeEach
    void list() {
        List<UUID> ids = listed.only(anEvent().named("Morning"), anEvent().named("Noon"));
        id = ids.get(0);
        other = ids.get(1);
    }

    private List<String> names(EventVersion... page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> recent.list(List.of(page)).stream()
                        .map(it -> it.details().name())
                        .toList());
    }

    private int version() {
        return QuarkusTransaction.requiringNew().call(() -> events.findById(id).version());
    }

    /** Behind the back of who keeps events: no change of a version says so. */
    private void renamed(String name) {
        QuarkusTransaction.requiringNew()
                .run(() -> events.getEntityManager()
                        .createNativeQuery("update event set name = ?1 where id = ?2")
                        .setParameter(1, name)
                        .setParameter(2, id)
                        .executeUpdate());
    }

    @Test
    void aPageIsInItsOrderWithoutWhatIsNotThere() {
        assertThat(names(new EventVersion(other, 0, 0), new EventVersion(NOBODY, 0, 0), new EventVersion(id, 0, 0)))
                .containsExactly("Noon", "Morning");
    }

    @Test
    void whatWasListedLatelyIsNotReadAgain() {
        names(new EventVersion(id, version(), 0));
        renamed("Evening");

        assertThat(names(new EventVersion(other, 0, 0), new EventVersion(id, version(), 0)))
                .containsExactly("Noon", "Morning");
    }

    @Test
    void aLaterVersionIsRead() {
        int before = version();
        names(new EventVersion(id, before, 0));
        listed.changed(id, anEvent().named("Evening"));

        assertThat(version()).isGreaterThan(before);
        assertThat(names(new EventVersion(id, version(), 0))).containsExactly("Evening");
        assertThat(names(new EventVersion(id, before, 0)))
                .as("to who found it before")
                .containsExactly("Evening");
    }

    @Test
    void aPageLongerThanIsReadAtOnceIsWhole() {
        AnEvent[] many = new AnEvent[600];
        for (int i = 0; i < many.length; i++) {
            many[i] = anEvent().named("Event " + i);
        }
        EventVersion[] page =
                listed.only(many).stream().map(it -> new EventVersion(it, 0, 0)).toArray(EventVersion[]::new);

        assertThat(names(page)).hasSize(600).startsWith("Event 0").endsWith("Event 599");
    }
}
