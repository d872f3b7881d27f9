package io.kalends.bare;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers with the bytes of a file, from memory, on the event loop: nothing that answers over HTTP here is faster. */
@Path("/bytes")
public class BytesResource {

    private final byte[] bytes;
    private final String type;

    BytesResource(
            @ConfigProperty(name = "bare.file") java.nio.file.Path file,
            @ConfigProperty(name = "bare.type") String type)
            throws IOException {
        this.bytes = Files.readAllBytes(file);
        this.type = type;
    }

    @GET
    @NonBlocking
    public Response bytes() {
        return Response.ok(bytes, type).build();
    }
}
