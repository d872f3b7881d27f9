package io.kalends.listing;

import io.kalends.http.Accepts;
import io.kalends.http.Site;
import io.kalends.search.EventParameterNames;
import io.kalends.search.SearchParameterNames;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

@Path("/v1/events")
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
    public Listing list(@Context UriInfo asked) {
        return listings.list(asked.getQueryParameters(), site.address(asked));
    }

    @GET
    @Path("/{key}")
    @Accepts(EventParameterNames.class)
    public EventItem get(@PathParam("key") String key, @Context UriInfo asked) {
        return listings.show(key, asked.getQueryParameters(), site.address(asked));
    }
}
