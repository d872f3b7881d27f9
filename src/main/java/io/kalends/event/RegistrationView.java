package io.kalends.event;

import io.kalends.Perishable;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The registration decision in the form in which it is published, see {@link RegistrationDecision}. */
@Schema(description = "May one still register for an event, and where: a function of the event and the clock.")
public record RegistrationView(
        @Schema(description = "Id of the event.") UUID event,
        @Schema(implementation = RegistrationState.class) String state,

        @Schema(description = "Why one cannot register by a link now, as a sentence in English; null when one can.")
        Optional<String> reason,

        @Schema(description = "Where to register; only while one can, or can queue.")
        Optional<URI> url,

        @Schema(description = "The words on the link, as published.")
        Optional<String> label,

        LinkView link,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,

        @Schema(description = "How many can take part.", minimum = "0")
        Optional<Integer> capacity,

        @Schema(description = "How many places are left.", minimum = "0")
        Optional<Integer> remaining,

        @Schema(description = "Whether there is a waiting list.")
        boolean waitlist,

        Optional<Price> price,
        Optional<Contact> contact,
        @Schema(description = "Who sends the confirmation.") Optional<String> confirmationFrom,

        @Schema(description = "When time alone changes the state; null when it never does. No cache outlives it.")
        Optional<Instant> stateValidUntil)
        implements Perishable {

    @Override
    public Optional<Instant> validUntil() {
        return stateValidUntil;
    }

    @Schema(name = "RegistrationLink", description = "What was published as the link.")
    public record LinkView(
            @Schema(implementation = LinkState.class) String state,

            @Schema(description = "The text as published, where it cannot be used.")
            Optional<String> published,

            @Schema(description = "When somebody last followed the link; null when nobody has.")
            Optional<Instant> checkedAt,

            @Schema(description = "Why it cannot be used, as a sentence in English.")
            Optional<String> detail) {}

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
