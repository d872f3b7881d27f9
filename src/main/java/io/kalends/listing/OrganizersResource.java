package io.kalends.listing;

import io.kalends.event.Organizer;
import io.kalends.event.Organizers;
import io.kalends.http.caching.Kept;
import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.Fails;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.Site;
import io.kalends.search.EventSearch;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.query.FilterParameterNames;
import io.kalends.search.query.PagedFilterParameterNames;
import io.kalends.search.query.Paging;
import io.kalends.search.query.SearchParameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Kept
@Path("/v1/organizers")
@Tag(name = "Organizers")
@Produces(MediaType.APPLICATION_JSON)
class OrganizersResource {

    private final Organizers organizers;
    private final EventSearch search;
    private final SearchParameters parameters;
    private final Site site;

    OrganizersResource(Organizers organizers, EventSearch search, SearchParameters parameters, Site site) {
        this.organizers = organizers;
        this.search = search;
        this.parameters = parameters;
        this.site = site;
    }

    @GET
    @Accepts(PagedFilterParameterNames.class)
    @Operation(
            operationId = "listOrganizers",
            summary = "Organizers, with counts",
            description =
                    "The organizers of the events found, those with the most first. Takes the"
                            + " filters of a search, and counts the events that they leave; without any, those that have not ended.")
    @APIResponse(
            responseCode = "200",
            description = "One page of organizers.",
            headers = @Header(name = "Link", ref = "Link"))
    public OrganizerEntry.Organizers list(@Context UriInfo asked) {
        EventQuery query = parameters.read(asked.getQueryParameters());
        Map<String, Long> counts = search.counts(query, Facet.ORGANIZER);
        int page = query.paging() instanceof Paging.Numbered numbered ? numbered.page() : 1;
        List<String> slugs = counts.keySet().stream()
                .skip((long) (page - 1) * query.limit())
                .limit(query.limit())
                .toList();
        Map<String, Organizer> known =
                organizers.listBySlugs(slugs).stream().collect(Collectors.toMap(Organizer::slug, Function.identity()));
        PublicAddress address = site.address(asked);
        int before = (page - 1) * query.limit();
        return new OrganizerEntry.Organizers(
                slugs.isEmpty() ? 0 : before + 1,
                slugs.isEmpty() ? 0 : before + slugs.size(),
                counts.size(),
                address.without("page").uri(),
                page > 1 ? Optional.of(at(page - 1, address)) : Optional.empty(),
                before + slugs.size() < counts.size() ? Optional.of(at(page + 1, address)) : Optional.empty(),
                slugs.stream()
                        .flatMap(it -> Optional.ofNullable(known.get(it)).stream())
                        .map(it -> entry(it, counts, address))
                        .toList());
    }

    @GET
    @Path("/{slug}")
    @Accepts(FilterParameterNames.class)
    @Fails("not-found")
    @Operation(
            operationId = "getOrganizer",
            summary = "One organizer, with its count",
            description =
                    "Takes the filters of a search, and counts the events that they leave; without any, those that"
                            + " have not ended.")
    @APIResponse(responseCode = "200", description = "The organizer.")
    public OrganizerEntry get(
            @Parameter(description = "Slug of the organizer.", example = "royal-ontario-museum") @PathParam("slug")
                    String slug,
            @Context UriInfo asked) {
        Map<String, Long> counts = search.counts(parameters.read(asked.getQueryParameters()), Facet.ORGANIZER);
        return organizers
                .findByIdOptional(slug)
                .map(it -> entry(it, counts, site.address(asked)))
                .orElseThrow(() -> new Problem(
                        ProblemTypes.NOT_FOUND,
                        "No organizer has this slug. GET /v1/organizers lists those there are."));
    }

    private static URI at(int page, PublicAddress address) {
        return address.with("page", Integer.toString(page)).uri();
    }

    private static OrganizerEntry entry(Organizer organizer, Map<String, Long> counts, PublicAddress address) {
        return new OrganizerEntry(
                organizer.slug(),
                organizer.name(),
                organizer.url(),
                counts.getOrDefault(organizer.slug(), 0L),
                address.at("/v1/events").with("organizer", organizer.slug()).uri());
    }
}
