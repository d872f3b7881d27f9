package io.kalends.page;

import io.kalends.http.caching.Kept;
import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.ForPeople;
import io.kalends.http.request.Site;
import io.kalends.search.query.EventParameterNames;
import io.kalends.search.query.SearchParameterNames;
import io.kalends.view.HtmlDocument;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages of the service itself. Problems are pages too, because a person looks at them. */
@Kept
@ForPeople(always = true)
@Path("/")
@Produces(PagesResource.HTML)
@Tag(name = "Pages")
class PagesResource {

    static final String HTML = "text/html;charset=UTF-8";

    private final SearchPages searches;
    private final EventPages events;
    private final Builder builder;
    private final Site site;

    PagesResource(SearchPages searches, EventPages events, Builder builder, Site site) {
        this.searches = searches;
        this.events = events;
        this.builder = builder;
        this.site = site;
    }

    @GET
    @Accepts(SearchParameterNames.class)
    @Operation(
            operationId = "searchPage",
            summary = "Any search as a page",
            description =
                    "The service's own page: a search box, filters with counts, and the events. All parameters of a search"
                            + " hold; facets, fields and include concern listings and change nothing here.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "303",
            description = "To the same address without what a form left empty.",
            headers =
                    @Header(
                            name = "Location",
                            description = "That address.",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "400",
            description = "A page that says which parameter cannot be understood.",
            headers = @Header(name = "Content-Language", ref = "Content-Language"),
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public HtmlDocument search(@Context UriInfo asked) {
        return searches.show(Asked.of(asked, site));
    }

    @GET
    @Path("events/{key}")
    @Accepts(EventParameterNames.class)
    @Operation(
            operationId = "eventPage",
            summary = "One event as a page",
            description = "With its programme, the way to register, and links into calendars.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "400",
            description = "A page that says which parameter cannot be understood.",
            headers = @Header(name = "Content-Language", ref = "Content-Language"),
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = "A page that says that no event has this id or slug.",
            headers = @Header(name = "Content-Language", ref = "Content-Language"),
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "410",
            description = "A page that says that the event was deleted.",
            headers = @Header(name = "Content-Language", ref = "Content-Language"),
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public HtmlDocument event(
            @Parameter(description = "Id or slug of the event.", example = "procura-webinar-sustainable-textiles")
                    @PathParam("key")
                    String key,
            @Context UriInfo asked) {
        return events.show(key, Asked.of(asked, site));
    }

    @GET
    @Path("builder")
    @Accepts(BuilderParameterNames.class)
    @Operation(
            operationId = "embedBuilder",
            summary = "The builder of embeds",
            description =
                    "A page that makes the line for another site out of a search, with a live preview. It takes the"
                            + " parameters of a search, layout and theme as embeds do, filters (what visitors can choose from,"
                            + " names separated by blanks) and more (visitors can load more).")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "303",
            description = "To the same address without what a form left empty.",
            headers =
                    @Header(
                            name = "Location",
                            description = "That address.",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "400",
            description = "A page that says which parameter cannot be understood.",
            headers = @Header(name = "Content-Language", ref = "Content-Language"),
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public HtmlDocument build(@Context UriInfo asked) {
        return builder.show(Asked.of(asked, site));
    }
}
