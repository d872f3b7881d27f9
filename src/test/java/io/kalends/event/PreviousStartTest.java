package io.kalends.event;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which earlier start is known of an event as it is published again and again. */
class PreviousStartTest {

    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    private final Event event = new Event("an-event", NOW);

    private Event published(AnEvent... descriptions) {
        for (AnEvent each : descriptions) {
            event.describe(each.details(), new Source("test", "key", Optional.empty()), "", NOW);
        }
        return event;
    }

    private static Optional<StartDate> previousStart(Event event) {
        return event.details().previousStartDate();
    }

    private static AnEvent on(String day) {
        return anEvent().on(day);
    }

    private static Optional<StartDate> day(String day) {
        return Optional.of(new StartDate.On(LocalDate.parse(day)));
    }

    private static Optional<StartDate> instant(String instant) {
        return Optional.of(new StartDate.At(Instant.parse(instant)));
    }

    @Test
    void anEventThatNeverMovedHasNone() {
        assertThat(previousStart(published(on("2020-03-16")))).isEmpty();
        assertThat(previousStart(published(on("2020-03-16").named("Renamed").until("2020-03-17"))))
                .isEmpty();
    }

    @Test
    void aMovedEventKeepsWhereItWas() {
        assertThat(previousStart(published(on("2020-03-16"), on("2020-04-20")))).isEqualTo(day("2020-03-16"));
    }

    @Test
    void whateverElseChangesItIsKept() {
        assertThat(previousStart(published(
                        on("2020-03-16"), on("2020-04-20"), on("2020-04-20").named("Renamed"))))
                .isEqualTo(day("2020-03-16"));
    }

    @Test
    void anInstantAndADayArePreviousToEachOther() {
        assertThat(previousStart(published(anEvent().from("2020-03-16T11:00Z"), on("2020-04-20"))))
                .isEqualTo(instant("2020-03-16T11:00:00Z"));
        assertThat(previousStart(published(anEvent().from("2020-05-01T11:00Z"))))
                .isEqualTo(day("2020-04-20"));
    }

    @Test
    void theLatestOfSeveralIsKept() {
        assertThat(previousStart(published(on("2020-03-16"), on("2020-04-20"), on("2020-05-18"))))
                .isEqualTo(day("2020-04-20"));
    }

    @Test
    void backWhereItWasItHasBeenMovedFromWhereItWasMeanwhile() {
        assertThat(previousStart(published(on("2020-03-16"), on("2020-04-20"), on("2020-03-16"))))
                .isEqualTo(day("2020-04-20"));
    }

    @Test
    void thePublishedOneWins() {
        assertThat(previousStart(published(on("2020-04-20").previouslyFrom("2020-03-01"))))
                .isEqualTo(day("2020-03-01"));
        assertThat(previousStart(published(on("2020-05-18").previouslyFrom("2020-03-02T09:00Z"))))
                .isEqualTo(instant("2020-03-02T09:00:00Z"));
    }

    @Test
    void thePublishedOneIsKeptWhenItIsNoLongerPublished() {
        assertThat(previousStart(published(on("2020-04-20").previouslyFrom("2020-03-01"), on("2020-04-20"))))
                .isEqualTo(day("2020-03-01"));
    }

    @Test
    void anEventIsNeverMovedFromWhereItIs() {
        // The hour of a day becomes known, and it is the one that the source had published as the earlier start.
        AnEvent withoutHour = on("2020-03-16").previouslyFrom("2020-03-16T11:00Z");

        assertThat(previousStart(published(withoutHour, anEvent().from("2020-03-16T11:00Z"))))
                .isEmpty();
    }

    @Test
    void movesWithTheCalendarAreNone() {
        published(on("2020-03-16"));

        event.dateAnew(on("2020-03-17").details(), event.source(), "", NOW);

        assertThat(previousStart(event)).isEmpty();
    }

    @Test
    void aTombstoneRemembersToo() {
        published(on("2020-03-16")).delete(NOW);

        assertThat(previousStart(published(on("2020-04-20")))).isEqualTo(day("2020-03-16"));
    }
}
