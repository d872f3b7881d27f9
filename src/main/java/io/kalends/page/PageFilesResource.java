package io.kalends.page;

import io.kalends.http.ServedFile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the pages load. */
@Path("/pages")
@Tag(name = "Pages")
class PageFilesResource {

    private static final String STYLE = ServedFile.read("/page/style.css");
    private static final String SCRIPT = ServedFile.read("/page/script.js");
    private static final String ICON = ServedFile.read("/page/icon.svg");

    private final ServedFile files;

    PageFilesResource(ServedFile files) {
        this.files = files;
    }

    @GET
    @Path("/style.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(operationId = "pageStyle", summary = "The style of the pages")
    @APIResponse(
            responseCode = "200",
            description = "The style.",
            content = @Content(mediaType = "text/css", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> style() {
        return files.answer(STYLE);
    }

    @GET
    @Path("/script.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(operationId = "pageScript", summary = "The script of the pages")
    @APIResponse(
            responseCode = "200",
            description = "The script.",
            content = @Content(mediaType = "text/javascript", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> script() {
        return files.answer(SCRIPT);
    }

    @GET
    @Path("/icon.svg")
    @Produces("image/svg+xml")
    @Operation(operationId = "pageIcon", summary = "The icon of the site")
    @APIResponse(
            responseCode = "200",
            description = "The icon.",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> icon() {
        return files.answer(ICON);
    }
}
