package io.kalends.listing;

import io.kalends.http.contract.Accepts;
import io.kalends.http.problem.NearMiss;
import io.kalends.http.problem.Problem;
import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.RequestLanguage;
import io.kalends.http.request.Site;
import io.kalends.search.Suggestions;
import io.kalends.search.index.Suggestion;
import io.kalends.search.index.Suggestion.Kind;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.PageSize;
import io.kalends.search.query.SearchParameters;
import io.kalends.search.query.SuggestionParameterNames;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/suggestions")
@Tag(name = "Suggestions")
@Produces(MediaType.APPLICATION_JSON)
class SuggestionsResource {

    private static final PageSize SIZE = new PageSize(20, 10);

    private final Suggestions suggestions;
    private final SearchParameters parameters;
    private final RequestLanguage language;
    private final Site site;

    SuggestionsResource(Suggestions suggestions, SearchParameters parameters, RequestLanguage language, Site site) {
        this.suggestions = suggestions;
        this.parameters = parameters;
        this.language = language;
        this.site = site;
    }

    @GET
    @Accepts(SuggestionParameterNames.class)
    @Operation(
            operationId = "listSuggestions",
            summary = "Complete what somebody is typing",
            description =
                    "Topics, organizers, cities and names of events with words that begin as those of q do, each with how many"
                            + " events it stands for. Takes the filters of a search, and offers what they leave; without any, what"
                            + " has not ended. When nothing begins as typed, one typing error is forgiven in words from four letters"
                            + " on. Made to be asked at each keystroke: the database is not asked.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "What was typed so far; each word may be a beginning.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200, examples = "text"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many suggestions at most, in turn the best of each kind.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "10"))
    @APIResponse(responseCode = "200", description = "The suggestions; there can be none.")
    public SuggestionEntry.Suggestions list(
            @Parameter(
                            description =
                                    "What to suggest, instead of everything. Several values: repeat the parameter, or"
                                            + " separate them by commas.",
                            style = ParameterStyle.FORM,
                            explode = Explode.TRUE,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = String.class,
                                            minItems = 1,
                                            maxItems = 50,
                                            examples = "[\"topic\"]"))
                    @RestQuery
                    List<String> kind,
            @Context UriInfo asked) {
        EventQuery query = parameters.read(asked.getQueryParameters(), SIZE);
        String typed =
                query.q().orElseThrow(() -> Problem.inParameter("q", "q is missing: give it what was typed so far."));
        PublicAddress address = site.address(asked);
        return new SuggestionEntry.Suggestions(
                typed,
                suggestions.of(query, kinds(kind, asked), language.locale()).stream()
                        .map(it -> entry(it, address))
                        .toList());
    }

    private static Set<Kind> kinds(List<String> given, UriInfo asked) {
        if (given.isEmpty() && asked.getQueryParameters().containsKey("kind")) {
            throw Problem.inParameter("kind", "kind is empty: give it a value or leave it out.");
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        given.stream()
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .map(SuggestionsResource::kind)
                .forEach(kinds::add);
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(it -> it.parameter().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.inParameter(
                        "kind",
                        "kind=" + name + " is not a choice: "
                                + NearMiss.nearest(name, Kind.names())
                                        .map(it -> "did you mean " + it + "? ")
                                        .orElse("")
                                + "use " + String.join(", ", Kind.names()) + "."));
    }

    private static SuggestionEntry entry(Suggestion suggestion, PublicAddress address) {
        PublicAddress listing = address.under("/v1/events").without("q", "kind", "limit");
        PublicAddress leads = switch (suggestion.kind()) {
            case EVENT -> address.at("/v1/events/" + suggestion.value());
            case TOPIC, ORGANIZER, CITY -> listing.with(suggestion.kind().parameter(), suggestion.value());
        };
        return new SuggestionEntry(
                suggestion.kind().parameter(),
                suggestion.value(),
                suggestion.label(),
                suggestion.marked(),
                suggestion.count(),
                leads.uri());
    }
}
