package io.kalends.http.problem;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What each problem type means: the address in the member {@code type} of a problem leads here. */
@Path("/problems")
@Tag(name = "Problems")
class ProblemsResource {

    private static final Comparator<ProblemType> BY_STATUS =
            Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::name);

    private final List<ProblemType> all;

    @Inject
    ProblemsResource(@All List<ProblemCatalogue> catalogues) {
        List<ProblemType> types = new ArrayList<>();
        catalogues.forEach(it -> types.addAll(it.types()));
        types.sort(BY_STATUS);
        this.all = List.copyOf(types);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@Context UriInfo asked) {
        return new ProblemList(all, up(asked)).render();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listProblems", summary = "All kinds of problems", description = "Browsers get a page.")
    @APIResponse(
            responseCode = "200",
            description = "All kinds of problems.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ProblemType.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public List<ProblemType> list() {
        return all;
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@RestPath String name, @Context UriInfo asked) {
        return new ProblemPage(get(name), up(asked)).render();
    }

    /** One step for each slash behind the first, so that links hold behind a proxy too. */
    private static String up(UriInfo asked) {
        return "../".repeat((int)
                asked.getPath().substring(1).chars().filter(it -> it == '/').count());
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProblem",
            summary = "What one kind of problem means",
            description = "Browsers get a page. The member type of each problem leads here.")
    @Fails("not-found")
    @APIResponse(
            responseCode = "200",
            description = "The kind of problem.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemType.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public ProblemType get(
            @Parameter(description = "Name of the kind of problem.", example = "invalid-parameter") @RestPath
                    String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemTypes.NOT_FOUND, "There is no kind of problem with this name. /problems lists all."));
    }
}
