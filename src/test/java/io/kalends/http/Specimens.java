package io.kalends.http;

import io.kalends.Perishable;
import io.kalends.access.Administrator;
import io.kalends.http.contract.Accepts;
import io.kalends.http.contract.ParameterNames;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.kalends.http.request.BoundedBody;
import io.kalends.http.request.Site;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Small resources to look at what every resource shares. */
@Path("/specimens")
@Produces(MediaType.APPLICATION_JSON)
class Specimens {

    private final Site site;

    Specimens(Site site) {
        this.site = site;
    }

    record Specimen(String name, int size) {}

    record Box(String label, List<Specimen> specimens, Optional<LocalDate> closed) {}

    record Window(
            @RestQuery Optional<LocalDate> from,
            @RestQuery("to") Optional<LocalDate> until) {}

    record Short(String name, Instant until) implements Perishable {
        @Override
        public Optional<Instant> validUntil() {
            return Optional.of(until);
        }
    }

    static class Unwritable {
        public String getName() {
            throw new IllegalStateException("secret");
        }
    }

    public static class Elsewhere implements ParameterNames {
        @Override
        public Set<String> names() {
            return Set.of("topic", "organizer");
        }
    }

    @GET
    public Specimen one(@RestQuery Optional<Integer> limit, @BeanParam Window window) {
        return new Specimen("textiles", limit.orElse(7));
    }

    @GET
    @Path("/{number}/numbered")
    public Specimen numbered(@RestPath int number) {
        return new Specimen("numbered", number);
    }

    @GET
    @Path("/elsewhere")
    @Accepts(Elsewhere.class)
    public Specimen elsewhere(@Context UriInfo asked) {
        return new Specimen(asked.getQueryParameters().getFirst("topic"), 0);
    }

    @GET
    @Path("/short")
    public Short shortLived(@RestQuery long seconds) {
        return new Short("short", Instant.now().plusSeconds(seconds));
    }

    @GET
    @Path("/text")
    @Produces(MediaType.TEXT_PLAIN)
    public String text() {
        return "zähl ".repeat(200);
    }

    @GET
    @Path("/large")
    public List<String> large() {
        return List.of("compressible ".repeat(500));
    }

    @GET
    @Path("/own-tag")
    public Response ownTag() {
        return Response.ok(new Specimen("own", 1)).header("ETag", "\"own\"").build();
    }

    @GET
    @Path("/stream")
    public InputStream stream() {
        return InputStream.nullInputStream();
    }

    @GET
    @Path("/unwritable")
    public Unwritable unwritable() {
        return new Unwritable();
    }

    @GET
    @Path("/links")
    public Map<String, String> links(
            @RestQuery int page, @RestQuery List<String> q, @RestQuery String cursor, @Context UriInfo asked) {
        Map<String, URI> links = new LinkedHashMap<>();
        links.put(
                "next", site.address(asked).with("page", "2").without("cursor").uri());
        links.put("up", site.address(asked).at("/specimens/a b").uri());
        return Map.of(
                "link", Links.header(links), "base", site.address(asked).base().toString());
    }

    @GET
    @Path("/mdc")
    public Map<String, String> mdc() {
        return Map.of("requestId", String.valueOf(MDC.get("requestId")));
    }

    @GET
    @Path("/failing/{how}")
    public Specimen failing(@RestPath String how) throws SQLException {
        switch (how) {
            case "gone" ->
                throw new Problem(ProblemTypes.GONE, "Removed on 10 March.")
                        .with("removed", "2020-03-10")
                        .withHeader("X-Extra", "yes");
            case "away" -> throw new PersistenceException(new SQLException("refused by db.internal:5432", "08001"));
            case "pool" ->
                throw new PersistenceException(
                        new SQLException("Acquisition timeout while waiting for new connection"));
            case "slow" -> throw new SQLException("canceling statement due to statement timeout", "57014");
            case "constraint" -> throw new PersistenceException(new SQLException("duplicate key", "23505"));
            case "bug" -> throw new IllegalStateException("secret of io.kalends.http.Specimens");
            case "teapot" -> throw new jakarta.ws.rs.WebApplicationException(418);
            case "see-other" -> throw new jakarta.ws.rs.RedirectionException(303, URI.create("https://example.org/"));
            default -> throw new jakarta.ws.rs.NotFoundException();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Box put(Box box) {
        return box;
    }

    @POST
    @Path("/bounded")
    @Consumes(MediaType.TEXT_PLAIN)
    public Specimen bounded(InputStream body) throws IOException {
        return new Specimen("read", (int) BoundedBody.of(body, 1000).transferTo(OutputStream.nullOutputStream()));
    }

    @POST
    @Path("/administered")
    @Administrator
    @Consumes(MediaType.APPLICATION_JSON)
    public Box administered(Box box) {
        return box;
    }
}
