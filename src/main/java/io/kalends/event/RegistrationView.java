package io.kalends.event;

import io.kalends.Perishable;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The registration decision in the form in which it is published, see {@link RegistrationDecision}.
 *
 * @param event id of the event
 * @param state the state in lower camel case, for example {@code notYetOpen}
 */
public record RegistrationView(
        UUID event,
        String state,
        Optional<String> reason,
        Optional<URI> url,
        Optional<String> label,
        LinkView link,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<Integer> capacity,
        Optional<Integer> remaining,
        boolean waitlist,
        Optional<Price> price,
        Optional<Contact> contact,
        Optional<String> confirmationFrom,
        Optional<Instant> stateValidUntil)
        implements Perishable {

    @Override
    public Optional<Instant> validUntil() {
        return stateValidUntil;
    }

    /**
     * What was published as the link.
     *
     * @param state usable, relative, malformed or missing
     * @param published the text as published, where it cannot be used
     * @param checkedAt when somebody last followed the link; null when nobody has
     * @param detail why it cannot be used, as a sentence
     */
    public record LinkView(
            String state, Optional<String> published, Optional<Instant> checkedAt, Optional<String> detail) {}

    /** The published form of a decision. */
    public static RegistrationView of(RegistrationDecision decision) {
        Optional<Registration> registration = decision.registration();
        RegistrationLink link = decision.link();
        return new RegistrationView(
                decision.event(),
                Choice.name(decision.state()),
                decision.reason(),
                decision.url(),
                decision.label(),
                new LinkView(
                        Choice.name(link.state()),
                        link.state() == LinkState.USABLE ? Optional.empty() : link.published(),
                        Optional.empty(),
                        link.detail()),
                registration.flatMap(Registration::opensAt),
                registration.flatMap(Registration::closesAt),
                registration.flatMap(Registration::capacity),
                registration.flatMap(Registration::remaining),
                registration.filter(Registration::waitlist).isPresent(),
                registration.flatMap(Registration::price),
                registration.flatMap(Registration::contact),
                registration.flatMap(Registration::confirmationFrom),
                decision.stateValidUntil());
    }
}
