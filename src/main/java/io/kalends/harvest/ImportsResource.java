package io.kalends.harvest;

import io.kalends.access.Administrator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** Takes in what others publish. */
@Path("/v1/imports")
class ImportsResource {

    private final Import imports;
    private final Shelf shelf;
    private final HarvestConfig config;

    ImportsResource(Import imports, Shelf shelf, HarvestConfig config) {
        this.imports = imports;
        this.shelf = shelf;
        this.config = config;
    }

    /** Imports schema.org JSON-LD of up to 50 MiB: an Event, an array, or an object with @graph or itemListElement. */
    @POST
    @Administrator
    @Consumes({"application/ld+json", MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportReport create(@BeanParam ImportParameters parameters, InputStream body) throws IOException {
        ImportOptions options = parameters.options(shelf.zones(), config.timeZone());
        try (Upload upload = new Upload(body)) {
            return imports.run(upload.file(), options);
        }
    }
}
