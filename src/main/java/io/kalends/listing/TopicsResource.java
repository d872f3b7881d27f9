package io.kalends.listing;

import io.kalends.event.Topic;
import io.kalends.event.TopicTree;
import io.kalends.http.caching.Kept;
import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.Fails;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.RequestLanguage;
import io.kalends.http.request.Site;
import io.kalends.search.EventSearch;
import io.kalends.search.query.Facet;
import io.kalends.search.query.FilterParameterNames;
import io.kalends.search.query.SearchParameters;
import io.kalends.search.query.TopicNames;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Kept
@Path("/v1/topics")
@Tag(name = "Topics")
@Produces(MediaType.APPLICATION_JSON)
class TopicsResource {

    private final TopicNames topics;
    private final EventSearch search;
    private final SearchParameters parameters;
    private final RequestLanguage language;
    private final Site site;

    TopicsResource(
            TopicNames topics, EventSearch search, SearchParameters parameters, RequestLanguage language, Site site) {
        this.topics = topics;
        this.search = search;
        this.parameters = parameters;
        this.language = language;
        this.site = site;
    }

    @GET
    @Accepts(FilterParameterNames.class)
    @Operation(
            operationId = "listTopics",
            summary = "All topics, with counts",
            description =
                    "All topics that there are, each with how many events are about it or what lies below it. Takes the"
                            + " filters of a search, and counts the events that they leave; without any, those that have not ended.")
    @APIResponse(responseCode = "200", description = "All topics.")
    public TopicEntry.Topics list(@Context UriInfo asked) {
        TopicTree tree = topics.tree();
        Map<String, Long> counts = counts(asked);
        List<TopicEntry> entries = tree.all().stream()
                .map(it -> entry(it, tree, counts, site.address(asked)))
                .toList();
        return new TopicEntry.Topics(entries.size(), entries);
    }

    @GET
    @Path("/{slug}")
    @Accepts(FilterParameterNames.class)
    @Fails("not-found")
    @Operation(
            operationId = "getTopic",
            summary = "One topic, with its count",
            description =
                    "Takes the filters of a search, and counts the events that they leave; without any, those that"
                            + " have not ended.")
    @APIResponse(responseCode = "200", description = "The topic.")
    public TopicEntry get(
            @Parameter(description = "Slug of the topic.", example = "procurement") @PathParam("slug") String slug,
            @Context UriInfo asked) {
        TopicTree tree = topics.tree();
        return tree.find(slug)
                .map(it -> entry(it, tree, counts(asked), site.address(asked)))
                .orElseThrow(() -> new Problem(
                        ProblemTypes.NOT_FOUND, "No topic has this slug. GET /v1/topics lists those there are."));
    }

    private Map<String, Long> counts(UriInfo asked) {
        return search.counts(parameters.read(asked.getQueryParameters()), Facet.TOPIC);
    }

    private TopicEntry entry(Topic topic, TopicTree tree, Map<String, Long> counts, PublicAddress address) {
        return new TopicEntry(
                topic.slug(),
                topic.label(language.locale()),
                topic.labels(),
                topic.parent(),
                tree.children(topic.slug()).stream().map(Topic::slug).toList(),
                counts.getOrDefault(topic.slug(), 0L),
                address.at("/v1/events").with("topic", topic.slug()).uri());
    }
}
