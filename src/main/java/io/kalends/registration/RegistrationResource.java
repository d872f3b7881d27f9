package io.kalends.registration;

import io.kalends.event.Choice;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.RegistrationState;
import io.kalends.event.RegistrationView;
import io.kalends.http.caching.Kept;
import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.Fails;
import io.kalends.http.problem.ForPeople;
import io.kalends.http.problem.Problem;
import io.kalends.search.EventLookup;
import io.kalends.search.query.EventParameterNames;
import io.kalends.search.query.Moment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/events")
@Tag(name = "Registration")
class RegistrationResource {

    private final EventLookup events;
    private final Moment moment;

    RegistrationResource(EventLookup events, Moment moment) {
        this.events = events;
        this.moment = moment;
    }

    @GET
    @Kept
    @Path("/{key}/registration")
    @Produces(MediaType.APPLICATION_JSON)
    @Accepts(EventParameterNames.class)
    @Fails({"not-found", "gone"})
    @Operation(
            operationId = "getRegistration",
            summary = "May one still register, and where",
            description =
                    "The registration decision for an event: a function of the event and the clock. No cache keeps it"
                            + " longer than stateValidUntil.")
    @APIResponse(responseCode = "200", description = "The decision.")
    public RegistrationView decide(
            @Parameter(description = "Id or slug of the event.", example = "procura-webinar-sustainable-textiles")
                    @PathParam("key")
                    String key,
            @Context UriInfo asked) {
        return RegistrationView.of(decision(key, asked));
    }

    /** There is nothing to choose by {@code Accept} in a redirect; only who is not led anywhere is told why. */
    @GET
    @ForPeople
    @Path("/{key}/register")
    @Accepts(EventParameterNames.class)
    @Fails({"not-found", "gone", "no-registration"})
    @Operation(
            operationId = "register",
            summary = "Go and register",
            description =
                    "Leads to the registration link while one can register, and says why otherwise, to browsers with"
                            + " a page: a link that a page can hold for ever.")
    @APIResponse(
            responseCode = "303",
            description = "One can register there now.",
            headers = @Header(name = "Location", ref = "Location"))
    @APIResponse(
            responseCode = "409",
            description =
                    "`no-registration`: One cannot register for this event by a link now. The member state says why not,"
                            + " detail says it as a sentence, and opensAt tells when to come back, where that is known.",
            headers = @Header(name = "Content-Language", ref = "Content-Language"),
            content = {
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "NoRegistration"),
                        examples = @ExampleObject(name = "no-registration", ref = "no-registration")),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING))
            })
    public Response redirect(
            @Parameter(description = "Id or slug of the event.", example = "procura-webinar-sustainable-textiles")
                    @PathParam("key")
                    String key,
            @Context UriInfo asked) {
        RegistrationDecision decision = decision(key, asked);
        return decision.url()
                .map(it -> Response.seeOther(it)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseThrow(() -> refusal(decision));
    }

    private RegistrationDecision decision(String key, UriInfo asked) {
        return RegistrationDecision.of(events.getRegistrable(key), moment.clock(asked.getQueryParameters()));
    }

    private static Problem refusal(RegistrationDecision decision) {
        Problem problem = new Problem(
                        RegistrationProblems.NO_REGISTRATION,
                        decision.reason().orElse("One cannot register by a link now."))
                .with("state", Choice.name(decision.state()))
                .with("event", decision.event().toString());
        if (decision.state() == RegistrationState.NOT_YET_OPEN) {
            decision.registration()
                    .flatMap(Registration::opensAt)
                    .ifPresent(it -> problem.with("opensAt", it.toString()));
        }
        return problem;
    }
}
