package io.kalends.embed;

import io.kalends.http.caching.Kept;
import io.kalends.http.problem.Fails;
import io.kalends.http.problem.Problem;
import io.kalends.http.request.Site;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** oEmbed 1.0: content systems turn an address of this site into a frame. */
@Kept
@Path("/oembed")
@Tag(name = "Embeds")
class OembedResource {

    private final Oembeds oembeds;
    private final Site site;

    OembedResource(Oembeds oembeds, Site site) {
        this.oembeds = oembeds;
        this.site = site;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML})
    @Operation(
            operationId = "oembed",
            summary = "How to show an address of this site elsewhere (oEmbed 1.0)",
            description =
                    "For /embed/events?…, /events/{slug} and listings. format is json (without it) or xml; the frame is"
                            + " as wide and high as maxwidth and maxheight allow.")
    @Fails({"not-found", "gone", "format-not-offered"})
    @APIResponse(
            responseCode = "200",
            description = "A frame.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Oembed.class)),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Object> describe(
            @Parameter(description = "The address to show.", required = true) @RestQuery Optional<String> url,
            @Parameter(description = "json (without it) or xml.") @RestQuery Optional<String> format,
            @Parameter(description = "The greatest width, in pixels.") @RestQuery Optional<Integer> maxwidth,
            @Parameter(description = "The greatest height, in pixels.") @RestQuery Optional<Integer> maxheight,
            @Context UriInfo asked) {
        String form = format.orElse("json");
        if (!form.equals("json") && !form.equals("xml")) {
            throw new Problem(EmbedProblems.FORMAT_NOT_OFFERED, "format=" + form + " is not offered: use json or xml.");
        }
        String address = url.orElseThrow(
                () -> Problem.inParameter("url", "url is missing: give the address of a page of this site."));
        Oembed answer = oembeds.describe(
                address, size("maxwidth", maxwidth), size("maxheight", maxheight), site.address(asked));
        return form.equals("json")
                ? ResponseBuilder.<Object>ok(answer, MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : ResponseBuilder.<Object>ok(OembedXml.write(answer), "text/xml;charset=UTF-8")
                        .build();
    }

    private static Optional<Integer> size(String parameter, Optional<Integer> given) {
        if (given.filter(it -> it < 1).isPresent()) {
            throw Problem.inParameter(parameter, parameter + " must be at least 1 pixel.");
        }
        return given;
    }
}
