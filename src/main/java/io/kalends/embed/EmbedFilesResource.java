package io.kalends.embed;

import io.kalends.http.Accepts;
import io.kalends.http.RequestLanguage;
import io.kalends.view.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The files that pages of other sites load. They are no static files of the platform: those have no entity tag, and are
 * told to be kept for a day without asking.
 */
@Path("/embed")
@Tag(name = "Embeds")
class EmbedFilesResource {

    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";
    private static final String COMPONENT = EmbedFile.read("kalends.js");
    private static final String RESIZE = EmbedFile.read("resize.js");
    private static final String PAGE_SCRIPT = EmbedFile.read("page.js");
    private static final String PAGE_STYLE = PageStyle.of(COMPONENT, EmbedFile.read("page.css"));

    private final RequestLanguage language;
    private final Duration maxAge;

    EmbedFilesResource(RequestLanguage language, EmbedSettings settings) {
        this.language = language;
        this.maxAge = settings.filesMaxAge();
    }

    @GET
    @Path("/kalends.js")
    @Produces(JAVASCRIPT)
    @Operation(
            operationId = "embedComponent",
            summary = "The web component kalends-events",
            description =
                    "An ES module for a script element of type module; then the element kalends-events, with attributes"
                            + " like topic and limit, can stand anywhere on the page. Every parameter of a"
                            + " search is an attribute; the file itself says which others there are.")
    @APIResponse(
            responseCode = "200",
            description = "The script.",
            content = @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> component() {
        return kept(COMPONENT);
    }

    @GET
    @Path("/resize.js")
    @Produces(JAVASCRIPT)
    @Operation(
            operationId = "embedResize",
            summary = "Gives frames the height of what they show",
            description = "The script for a page that shows /embed/events in a frame.")
    @APIResponse(
            responseCode = "200",
            description = "The script.",
            content = @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> resize() {
        return kept(RESIZE);
    }

    @GET
    @Path("/page.js")
    @Produces(JAVASCRIPT)
    @Operation(operationId = "embedPageScript", summary = "The script of pages for frames")
    @APIResponse(
            responseCode = "200",
            description = "The script.",
            content = @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> pageScript() {
        return kept(PAGE_SCRIPT);
    }

    @GET
    @Path("/page.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(operationId = "embedPageStyle", summary = "The style of pages for frames")
    @APIResponse(
            responseCode = "200",
            description = "The style.",
            content = @Content(mediaType = "text/css", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> pageStyle() {
        return kept(PAGE_STYLE);
    }

    @GET
    @Path("/words")
    @Produces(MediaType.APPLICATION_JSON)
    @Accepts(LanguageParameterName.class)
    @Operation(
            operationId = "embedWords",
            summary = "What the component says",
            description = "In the language asked for, else in English.")
    @APIResponse(
            responseCode = "200",
            description = "Words by their names.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class)))
    public RestResponse<Map<String, String>> words() {
        return kept(Words.of(language.locale()).all());
    }

    private <T> RestResponse<T> kept(T file) {
        return ResponseBuilder.ok(file)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + maxAge.toSeconds()
                                + ", stale-while-revalidate=86400, stale-if-error=604800")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
