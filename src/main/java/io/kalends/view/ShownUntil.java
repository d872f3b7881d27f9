package io.kalends.view;

import io.kalends.event.Event;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When time alone changes what a page says about its events. */
public final class ShownUntil {

    private ShownUntil() {}

    /** The first such moment; absent when there is none. */
    public static Optional<Instant> of(List<Event> shown, Instant now) {
        return shown.stream().flatMap(it -> changes(it, now)).min(Instant::compareTo);
    }

    private static Stream<Instant> changes(Event event, Instant now) {
        RegistrationDecision decision = RegistrationDecision.of(event, now);
        Optional<Instant> soon = decision.registration()
                .flatMap(Registration::closesAt)
                .map(it -> it.minus(RegistrationButton.CLOSING_SOON))
                .filter(it -> it.isAfter(now));
        return Stream.concat(decision.stateValidUntil().stream(), soon.stream());
    }
}
