package io.kalends.listing;

import io.kalends.http.caching.Kept;
import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.Fails;
import io.kalends.http.request.Site;
import io.kalends.search.query.EventParameterNames;
import io.kalends.search.query.SearchParameterNames;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Kept
@Path("/v1/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
class EventsResource {

    private final Listings listings;
    private final Site site;

    EventsResource(Listings listings, Site site) {
        this.listings = listings;
        this.site = site;
    }

    @GET
    @Accepts(SearchParameterNames.class)
    @Operation(
            operationId = "listEvents",
            summary = "Search events",
            description =
                    "One page of the events that match all parameters, with what is known about all that match: how"
                            + " many there are, in which months they start, how many are over, and counts by the facets asked"
                            + " for. Without any parameter: everything that has not ended, by start. Who accepts text/calendar,"
                            + " application/rss+xml, application/atom+xml, application/feed+json, application/ld+json or"
                            + " text/csv rather than JSON is answered with the feed, see getFeed.")
    @APIResponse(
            responseCode = "200",
            description = "One page of the events that were found; it can be empty.",
            headers = @Header(name = "Link", ref = "Link"))
    public Listing list(@Context UriInfo asked) {
        return listings.list(asked.getQueryParameters(), site.address(asked));
    }

    @GET
    @Path("/{key}")
    @Accepts(EventParameterNames.class)
    @Fails({"not-found", "gone"})
    @Operation(
            operationId = "getEvent",
            summary = "One event",
            description = "One event with everything that a listing can include: description, programme, links, source"
                    + " and the registration decision. Who accepts text/calendar or application/ld+json rather than JSON"
                    + " is answered in that form.")
    @APIResponse(responseCode = "200", description = "The event.")
    public EventItem get(
            @Parameter(description = "Id or slug of the event.", example = "procura-webinar-sustainable-textiles")
                    @PathParam("key")
                    String key,
            @Context UriInfo asked) {
        return listings.show(key, asked.getQueryParameters(), site.address(asked));
    }
}
