package io.kalends.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTimelineTest {

    /** Opens on the 1st, closes on the 2nd or not at all, ends on the 3rd, each at midnight. */
    private static RegistrationTimeline timeline(boolean cancelled, String opens, String closes, String ends) {
        return new RegistrationTimeline(
                cancelled, RegistrationState.OPEN, instant(opens), instant(closes), instant(ends));
    }

    private static Instant instant(String text) {
        return switch (text) {
            case "ever" -> Instant.MIN;
            case "never" -> Instant.MAX;
            default -> Instant.parse("2020-01-0" + text + "T00:00:00Z");
        };
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // opens, closes, ends, now, state, next change
                "2,    4,     6, 1, NOT_YET_OPEN, 2",
                "2,    4,     6, 2, OPEN,         4",
                "2,    4,     6, 3, OPEN,         4",
                "2,    4,     6, 4, CLOSED,       6",
                "2,    4,     6, 6, ENDED,        -",
                "ever, never, 6, 1, OPEN,         6",
                "ever, 4,     6, 5, CLOSED,       6",
                "2,    never, 6, 1, NOT_YET_OPEN, 2",
                "4,    4,     6, 1, NOT_YET_OPEN, 4", // opens when it closes: it is never open
                "4,    4,     6, 4, CLOSED,       6",
                "2,    8,     6, 5, OPEN,         6", // would close after the end
                "8,    9,     6, 5, NOT_YET_OPEN, 6", // would open after the end
                "8,    9,     6, 7, ENDED,        -"
            })
    void aStateLastsUntilTheNextOne(
            String opens, String closes, String ends, String now, RegistrationState state, String next) {
        RegistrationTimeline timeline = timeline(false, opens, closes, ends);

        assertThat(timeline.stateAt(instant(now))).isEqualTo(state);
        assertThat(timeline.changesAfter(instant(now)))
                .isEqualTo(Optional.ofNullable(next).map(RegistrationTimelineTest::instant));
    }

    @Test
    void cancelledIsForEver() {
        RegistrationTimeline cancelled = timeline(true, "2", "4", "6");

        assertThat(cancelled.stateAt(instant("1"))).isEqualTo(RegistrationState.CANCELLED);
        assertThat(cancelled.stateAt(instant("9"))).isEqualTo(RegistrationState.CANCELLED);
        assertThat(cancelled.changesAfter(instant("1"))).isEmpty();
    }

    @Test
    void whatNeedsNoRegistrationNeitherOpensNorCloses() {
        EventDetails free = AnEvent.anEvent()
                .from("2020-01-05")
                .withoutRegistration()
                .openingAt("2020-01-02T00:00:00Z")
                .closingAt("2020-01-03T00:00:00Z")
                .details();

        assertThat(free.registrationTimeline().stateAt(instant("1"))).isEqualTo(RegistrationState.NOT_REQUIRED);
        assertThat(free.registrationTimeline().stateAt(instant("4"))).isEqualTo(RegistrationState.NOT_REQUIRED);
    }
}
