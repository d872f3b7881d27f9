package io.kalends.harvest;

import io.kalends.access.Administrator;
import io.kalends.http.problem.Fails;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in what others publish. */
@Path("/v1/imports")
@Tag(name = "Imports")
class ImportsResource {

    private final Import imports;
    private final Shelf shelf;
    private final HarvestConfig config;

    ImportsResource(Import imports, Shelf shelf, HarvestConfig config) {
        this.imports = imports;
        this.shelf = shelf;
        this.config = config;
    }

    @POST
    @Administrator
    @SecurityRequirement(name = "administrator")
    @Fails({"malformed-body", "unauthorized", "forbidden"})
    @Operation(
            operationId = "createImport",
            summary = "Import events",
            description = "Lists the events of a document of schema.org, and changes those that are listed already: an"
                    + " event is known again by its @id within its source. An @id of something that the document describes"
                    + " elsewhere, as a place or an organizer, refers to it. Items that are no usable event are refused one"
                    + " by one, and the report says why. An event that starts at another time than before keeps the earlier"
                    + " start as its previousStartDate, unless the document names one.")
    @APIResponse(responseCode = "200", description = "What became of the items.")
    @Consumes({"application/ld+json", MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportReport create(
            @BeanParam ImportParameters parameters,
            @Context UriInfo asked,
            @RequestBody(
                            description =
                                    "JSON-LD of schema.org in UTF-8, at most 50 MiB: an Event, an array of them, or an"
                                            + " object with @graph or itemListElement.",
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/ld+json",
                                        schema = @Schema(ref = "ImportDocument"),
                                        examples = @ExampleObject(name = "import", ref = "import")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(ref = "ImportDocument"),
                                        examples = @ExampleObject(name = "import", ref = "import"))
                            })
                    InputStream body)
            throws IOException {
        ImportParameters.check(asked.getQueryParameters());
        ImportOptions options = parameters.options(shelf.zones(), config.timeZone());
        try (Upload upload = new Upload(body)) {
            return imports.run(upload, options);
        }
    }
}
