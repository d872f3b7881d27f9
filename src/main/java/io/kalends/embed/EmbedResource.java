package io.kalends.embed;

import io.kalends.http.caching.Kept;
import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.Problem;
import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.Site;
import io.kalends.view.HtmlDocument;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Pages for frames. They are complete without script; problems are pages too, because a person looks at them. */
@Kept
@Path("/embed/events")
@Produces(EmbedResource.HTML)
@Tag(name = "Embeds")
class EmbedResource {

    static final String HTML = "text/html;charset=UTF-8";

    private final Embeds embeds;
    private final FramePolicy policy;
    private final Site site;

    EmbedResource(Embeds embeds, FramePolicy policy, Site site) {
        this.embeds = embeds;
        this.policy = policy;
        this.site = site;
    }

    @GET
    @Accepts(EmbedParameterNames.class)
    @Operation(
            operationId = "embedEvents",
            summary = "Any search as a page for a frame",
            description =
                    "An HTML page that is complete without script: <iframe src=\"…/embed/events?topic=textiles&limit=5\""
                            + " title=\"Events\"></iframe>. All parameters of a search hold; facets, fields and include concern listings"
                            + " and change nothing here. layout is list (without it), compact, card or month; theme is auto (without"
                            + " it), light or dark. The page tells its height to the page around it: /embed/resize.js makes the frame"
                            + " as high.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "400",
            description = "A page that says which parameter cannot be understood.",
            headers = @Header(name = "Content-Language", ref = "Content-Language"),
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<HtmlDocument> list(@Context UriInfo asked) {
        PublicAddress address = site.address(asked);
        return answer(embeds.list(asked.getQueryParameters(), address), address);
    }

    @GET
    @Path("/{key}")
    @Accepts(EventEmbedParameterNames.class)
    @Operation(operationId = "embedEvent", summary = "One event as a page for a frame")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            headers = @Header(name = "Link", ref = "Link"),
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
    public RestResponse<HtmlDocument> show(
            @Parameter(description = "Id or slug of the event.", example = "procura-webinar-sustainable-textiles")
                    @PathParam("key")
                    String key,
            @Context UriInfo asked) {
        PublicAddress address = site.address(asked);
        return answer(embeds.show(key, asked.getQueryParameters(), address), address);
    }

    private RestResponse<HtmlDocument> answer(HtmlDocument document, PublicAddress address) {
        return ResponseBuilder.ok(document)
                .header(FramePolicy.HEADER, policy.policy())
                .header(HttpHeaders.LINK, Oembed.Links.of(address).header())
                .build();
    }

    @ServerExceptionMapper
    public RestResponse<String> explain(Problem problem, UriInfo asked) {
        String files = asked.getPath().matches(".*/embed/events/[^/]*") ? "../" : "";
        ResponseBuilder<String> answer = ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(problem.type().status()),
                        ProblemInFrame.of(problem, files).render())
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(FramePolicy.HEADER, policy.policy());
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
