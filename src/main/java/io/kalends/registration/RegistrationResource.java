package io.kalends.registration;

import io.kalends.event.Choice;
import io.kalends.event.Event;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.RegistrationState;
import io.kalends.event.RegistrationView;
import io.kalends.http.Accepts;
import io.kalends.http.Problem;
import io.kalends.search.EventLookup;
import io.kalends.search.EventParameterNames;
import io.kalends.search.Moment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Path("/v1/events/{key}")
@Produces(MediaType.APPLICATION_JSON)
class RegistrationResource {

    private final EventLookup events;
    private final Moment moment;

    RegistrationResource(EventLookup events, Moment moment) {
        this.events = events;
        this.moment = moment;
    }

    @GET
    @Path("/registration")
    @Accepts(EventParameterNames.class)
    public RegistrationView decide(@PathParam("key") String key, @Context UriInfo asked) {
        return RegistrationView.of(decision(key, asked));
    }

    @GET
    @Path("/register")
    @Accepts(EventParameterNames.class)
    public Response redirect(@PathParam("key") String key, @Context UriInfo asked) {
        RegistrationDecision decision = decision(key, asked);
        return decision.url()
                .map(it -> Response.seeOther(it)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseThrow(() -> refusal(decision));
    }

    private RegistrationDecision decision(String key, UriInfo asked) {
        Event event = events.get(key);
        return RegistrationDecision.of(event, moment.clock(asked.getQueryParameters()));
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
