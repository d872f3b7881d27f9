package io.kalends.feed;

import io.kalends.http.caching.Kept;
import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.Fails;
import io.kalends.http.request.Site;
import io.kalends.search.query.SearchParameterNames;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Kept
@Path("/feeds")
@Tag(name = "Feeds")
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
    @Fails("not-found")
    @Operation(
            operationId = "getFeed",
            summary = "Any search as a feed",
            description =
                    "The events that a search finds, in the form that the address ends in: ics (iCalendar, RFC 5545 and"
                            + " 7986), rss (RSS 2.0 with the event module), atom (RFC 4287 and 5005), json (JSON Feed 1.1), jsonld"
                            + " (schema.org Event) or csv (RFC 4180). All parameters of a search hold; facets, fields and include"
                            + " concern listings and change nothing here. The header Link leads to what does not fit, as do Atom,"
                            + " RSS and JSON Feed themselves. /v1/events answers in these forms too, to who accepts them.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many events the feed holds at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "1000"))
    @APIResponse(
            responseCode = "200",
            description = "The feed; it can be empty.",
            headers = @Header(name = "Link", ref = "Link"),
            content = {
                @Content(mediaType = IcsFormat.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = RssFormat.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = AtomFormat.TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = JsonFeedFormat.TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)),
                @Content(
                        mediaType = JsonLdFormat.TYPE,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
                @Content(mediaType = CsvFormat.TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<FeedDocument> find(
            @Parameter(
                            description = "The form of the feed.",
                            example = "ics",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ics", "rss", "atom", "json", "jsonld", "csv"}))
                    @PathParam("extension")
                    String extension,
            @Context UriInfo asked) {
        FeedFormat format = formats.get(extension);
        return Answer.of(feeds.find(asked.getQueryParameters(), site.address(asked), format), "events", format);
    }
}
