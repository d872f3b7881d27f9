package io.kalends.registration;

import io.kalends.Perishable;
import io.kalends.event.Event;
import io.kalends.event.Events;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.RegistrationLink;
import io.kalends.event.RegistrationView;
import io.kalends.http.caching.Kept;
import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.Fails;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.Site;
import io.kalends.search.query.EventParameterNames;
import io.kalends.search.query.Moment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Kept
@Path("/v1/registrations")
@Tag(name = "Registration")
@Produces(MediaType.APPLICATION_JSON)
class RegistrationsResource {

    private static final int MOST = 100;
    private static final int LONGEST = 4_000;

    private final Events events;
    private final Moment moment;
    private final Site site;

    RegistrationsResource(Events events, Moment moment, Site site) {
        this.events = events;
        this.moment = moment;
        this.site = site;
    }

    @Schema(description = "Which events a registration link belongs to.")
    record Registrations(
            @Schema(description = "The link in the form in which links are compared.", format = "uri")
            String url,

            @Schema(description = "How many there are.", minimum = "1")
            long total,

            @Schema(maxItems = MOST, minItems = 1, description = "The first hundred of them.")
            List<Item> items)
            implements Perishable {

        @Override
        public Optional<Instant> validUntil() {
            return items.stream()
                    .flatMap(it -> it.registration().validUntil().stream())
                    .min(Comparator.naturalOrder());
        }
    }

    @Schema(
            name = "RegistrationItem",
            description = "An event that registers under the link, and whether one still can.")
    record Item(
            UUID id,
            String slug,
            String name,

            @Schema(description = "Address of the event here.")
            URI self,

            RegistrationView registration) {}

    @GET
    @Accepts(EventParameterNames.class)
    @Fails("not-found")
    @Operation(
            operationId = "findRegistrations",
            summary = "Which events does a registration link belong to",
            description =
                    "The events that register under a link, and whether one still can: those to come, the soonest first;"
                            + " then those that are over or cancelled, the latest first. Links are the same when they differ"
                            + " only in the letter case of scheme and host, a default port, a fragment or a slash at the end.")
    @APIResponse(responseCode = "200", description = "The events, at least one.")
    public Registrations find(
            @Parameter(
                            description = "The registration link, absolute, http or https.",
                            required = true,
                            example = "https://register.example.org/procura",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "uri",
                                            minLength = 1,
                                            maxLength = LONGEST,
                                            pattern = "^[Hh][Tt][Tt][Pp][Ss]?:"))
                    @RestQuery
                    Optional<String> url,
            @Context UriInfo asked) {
        String comparable = comparable(url);
        Instant now = moment.clock(asked.getQueryParameters());
        PublicAddress address = site.address(asked);
        List<Item> items = events.listByRegistrationUrl(comparable, now, MOST).stream()
                .map(it -> item(it, now, address))
                .toList();
        if (items.isEmpty()) {
            throw new Problem(ProblemTypes.NOT_FOUND, "No event registers under this link.");
        }
        long total = items.size() < MOST ? items.size() : events.countByRegistrationUrl(comparable);
        return new Registrations(comparable, total, items);
    }

    private static String comparable(Optional<String> url) {
        String text = url.map(String::strip)
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> Problem.inParameter("url", "Give the registration link as url=https://…"));
        if (text.length() > LONGEST) {
            throw Problem.inParameter("url", "url is too long: at most " + LONGEST + " characters.");
        }
        return RegistrationLink.comparable(text)
                .orElseThrow(() -> Problem.inParameter(
                        "url", "url is not an absolute http or https address; escape it as a query value."));
    }

    private static Item item(Event event, Instant now, PublicAddress address) {
        return new Item(
                event.id(),
                event.slug(),
                event.details().name(),
                address.at("/v1/events/" + event.slug()).uri(),
                RegistrationView.of(RegistrationDecision.of(event, now)));
    }
}
