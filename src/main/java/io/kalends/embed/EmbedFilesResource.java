package io.kalends.embed;

import io.kalends.http.ServedFile;
import io.kalends.http.contract.Accepts;
import io.kalends.http.request.RequestLanguage;
import io.kalends.view.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The files that pages of other sites load. */
@Path("/embed")
@Tag(name = "Embeds")
class EmbedFilesResource {

    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";
    private static final String COMPONENT = ServedFile.read("/embed/kalends.js");
    private static final String RESIZE = ServedFile.read("/embed/resize.js");
    private static final String PAGE_SCRIPT = ServedFile.read("/embed/page.js");
    private static final String PAGE_STYLE = PageStyle.of(COMPONENT, ServedFile.read("/embed/page.css"));

    private final RequestLanguage language;
    private final ServedFile files;

    EmbedFilesResource(RequestLanguage language, ServedFile files) {
        this.language = language;
        this.files = files;
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
        return files.answer(COMPONENT);
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
        return files.answer(RESIZE);
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
        return files.answer(PAGE_SCRIPT);
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
        return files.answer(PAGE_STYLE);
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
        return files.answer(Words.of(language.locale()).all());
    }
}
