package io.kalends.feed;

import io.kalends.http.Accepts;
import io.kalends.http.Site;
import io.kalends.search.SearchParameterNames;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/feeds")
class FeedsResource {

    private final Feeds feeds;
    private final FeedFormats formats;
    private final Site site;

    FeedsResource(Feeds feeds, FeedFormats formats, Site site) {
        this.feeds = feeds;
        this.formats = formats;
        this.site = site;
    }

    @GET
    @Path("/events.{extension}")
    @Accepts(SearchParameterNames.class)
    @Operation(
            summary = "Any search as a feed",
            description =
                    "The events that a search finds, in the form that the address ends in: ics (iCalendar, RFC 5545 and"
                            + " 7986), rss (RSS 2.0 with the event module), atom (RFC 4287 and 5005), json (JSON Feed 1.1), jsonld"
                            + " (schema.org Event) or csv (RFC 4180). All parameters of a search hold; facets, fields and include"
                            + " concern listings and change nothing here. A feed holds up to 1000 events, and as many without limit;"
                            + " the header Link leads to the next ones, as do Atom, RSS and JSON Feed themselves.")
    public RestResponse<FeedDocument> find(@PathParam("extension") String extension, @Context UriInfo asked) {
        FeedFormat format = formats.get(extension);
        return Answer.of(feeds.find(asked.getQueryParameters(), site.address(asked), format), "events", format);
    }
}
