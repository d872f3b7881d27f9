package io.kalends.feed;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Listings and events for those who ask for them in the form of a feed; JSON, from another resource, comes first. */
@Kept
@Path("/v1/events")
@Tag(name = "Feeds")
class EventFeedsResource {

    /** Sought once, where the path goes on ({@code \G}): every address of an event is compared with these first. */
    private static final String KEY = "/{key:\\G[^/.]++}";

    private static final Set<String> OF_ONE = Set.of("ics", "jsonld");

    private final Feeds feeds;
    private final FeedFormats formats;
    private final Site site;

    EventFeedsResource(Feeds feeds, FeedFormats formats, Site site) {
        this.feeds = feeds;
        this.formats = formats;
        this.site = site;
    }

    @GET
    @Produces({
        IcsFormat.TYPE + ";qs=0.5",
        RssFormat.TYPE + ";qs=0.5",
        AtomFormat.TYPE + ";qs=0.5",
        JsonFeedFormat.TYPE + ";qs=0.5",
        JsonLdFormat.TYPE + ";qs=0.5",
        CsvFormat.TYPE + ";qs=0.5"
    })
    @Accepts(SearchParameterNames.class)
    @Operation(hidden = true) // described with the listing, and with the feeds under /feeds
    public RestResponse<FeedDocument> list(@Context UriInfo asked, @Context HttpHeaders headers) {
        FeedFormat format = formats.accepted(headers.getAcceptableMediaTypes(), formats.extensions());
        return Answer.of(feeds.find(asked.getQueryParameters(), site.address(asked), format), "events", format);
    }

    @GET
    @Path("/{key}")
    @Produces({IcsFormat.TYPE + ";qs=0.5", JsonLdFormat.TYPE + ";qs=0.5"})
    @Accepts(EventParameterNames.class)
    @Operation(hidden = true) // described with the event
    public RestResponse<FeedDocument> negotiate(
            @PathParam("key") String key, @Context UriInfo asked, @Context HttpHeaders headers) {
        return answer(key, asked, formats.accepted(headers.getAcceptableMediaTypes(), OF_ONE));
    }

    @GET
    @Path(KEY + ".ics")
    @Accepts(EventParameterNames.class)
    @Fails({"not-found", "gone"})
    @Operation(
            operationId = "getEventAsCalendar",
            summary = "One event for a calendar",
            description =
                    "One event, by id or slug, as iCalendar (RFC 5545 and 7986). A subscribed calendar follows it when it is moved, renamed or cancelled.")
    @APIResponse(
            responseCode = "200",
            description = "The event.",
            content = @Content(mediaType = IcsFormat.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<FeedDocument> ics(
            @Parameter(description = "Id or slug of the event.", example = "procura-webinar-sustainable-textiles")
                    @PathParam("key")
                    String key,
            @Context UriInfo asked) {
        return answer(key, asked, formats.get("ics"));
    }

    @GET
    @Path(KEY + ".jsonld")
    @Accepts(EventParameterNames.class)
    @Fails({"not-found", "gone"})
    @Operation(
            operationId = "getEventAsJsonLd",
            summary = "One event for search engines",
            description =
                    "One event, by id or slug, as schema.org Event in JSON-LD; it can stand in a script element as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The event.",
            content =
                    @Content(
                            mediaType = JsonLdFormat.TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    public RestResponse<FeedDocument> jsonld(
            @Parameter(description = "Id or slug of the event.", example = "procura-webinar-sustainable-textiles")
                    @PathParam("key")
                    String key,
            @Context UriInfo asked) {
        return answer(key, asked, formats.get("jsonld"));
    }

    private RestResponse<FeedDocument> answer(String key, UriInfo asked, FeedFormat format) {
        return Answer.of(feeds.get(key, asked.getQueryParameters(), site.address(asked), format), key, format);
    }
}
