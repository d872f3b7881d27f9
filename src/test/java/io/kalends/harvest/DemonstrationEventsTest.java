package io.kalends.harvest;

import static io.kalends.harvest.Importing.event;
import static io.kalends.harvest.Importing.imported;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.Event;
import io.kalends.event.Events;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What starts of the service on different days make of the demonstration set. */
@QuarkusTest
class DemonstrationEventsTest {

    private record Config(boolean wanted) implements HarvestConfig {

        @Override
        public ZoneId timeZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Optional<Boolean> demo() {
            return Optional.of(wanted);
        }

        @Override
        public boolean embedded() {
            return true;
        }
    }

    @Inject
    Events events;

    @Inject
    Import imports;

    @Inject
    KeptEvents kept;

    @BeforeEach
    @AfterEach
    void clear() {
        kept.clear();
    }

    private void startedAt(String instant) {
        startedAt(instant, true);
    }

    private void startedAt(String instant, boolean wanted) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        new DemonstrationEvents(new Config(wanted), events, imports, clock).start(new StartupEvent());
    }

    @Test
    void eventsThatMoveAlongWithTheCalendarAreNotShownAsMoved() {
        startedAt("2027-02-24T10:00:00Z");
        LocalDate before = firstDay();
        startedAt("2027-02-26T10:00:00Z");

        assertThat(firstDay()).isEqualTo(before.plusDays(2));
        List<Event> shownAsMoved = kept.all().stream()
                .filter(it -> it.details().previousStartDate().isPresent())
                .toList();
        assertThat(shownAsMoved).extracting(it -> it.source().externalId()).containsExactly("science-cloud-geneve");
    }

    @Test
    void eventsAreTakenBackWhereTheyAreNotWanted() {
        startedAt("2027-02-24T10:00:00Z");
        imported(event("a", "Textiles", "2027-03-16"), "source", "own");
        startedAt("2027-02-26T10:00:00Z", false);

        assertThat(kept.all().stream().filter(it -> it.deletedAt().isEmpty()))
                .extracting(it -> it.details().name())
                .containsExactly("Textiles");
    }

    private LocalDate firstDay() {
        return kept.called("Nuages ouverts : stocker les données de la recherche")
                .schedule()
                .firstDay();
    }
}
