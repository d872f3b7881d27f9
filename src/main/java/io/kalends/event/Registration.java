package io.kalends.event;

import java.time.Instant;
import java.util.Optional;

/**
 * What was published about registering for an event.
 *
 * @param required false when one may come without registering
 * @param link the link exactly as published
 * @param label the words on the link
 * @param opensAt first instant at which one can register
 * @param closesAt first instant at which one no longer can; never before {@code opensAt}
 * @param capacity places in all
 * @param remaining places left; zero means full
 * @param waitlist whether one can queue when no place is left
 * @param price what it costs
 * @param contact whom to ask
 * @param confirmationFrom who sends the confirmation
 */
public record Registration(
        boolean required,
        Optional<String> link,
        Optional<String> label,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<Integer> capacity,
        Optional<Integer> remaining,
        boolean waitlist,
        Optional<Price> price,
        Optional<Contact> contact,
        Optional<String> confirmationFrom) {

    /** The published link, judged. */
    public RegistrationLink judgedLink() {
        return RegistrationLink.of(link);
    }

    /** The state between opening and closing, with a link of this worth: what time alone does not change. */
    RegistrationState stateWhileOpen(LinkState worth) {
        if (!required) {
            return RegistrationState.NOT_REQUIRED;
        }
        if (remaining.filter(it -> it == 0).isPresent()) {
            return waitlist ? RegistrationState.WAITLIST : RegistrationState.FULL;
        }
        return worth == LinkState.USABLE ? RegistrationState.OPEN : RegistrationState.UNKNOWN;
    }
}
