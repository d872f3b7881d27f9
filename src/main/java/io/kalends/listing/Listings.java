package io.kalends.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kalends.event.Event;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.Rfc3339;
import io.kalends.http.request.PublicAddress;
import io.kalends.listing.Listing.Month;
import io.kalends.listing.Listing.Window;
import io.kalends.search.EventSearch;
import io.kalends.search.Selection;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.query.Moment;
import io.kalends.search.query.Paging;
import io.kalends.search.query.SearchParameters;
import io.kalends.view.FacetLabels;
import io.kalends.view.FacetValue;
import io.kalends.view.ShownEvents;
import io.kalends.view.Viewpoint;
import io.kalends.view.Viewpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers searches with listings. */
@ApplicationScoped
class Listings {

    private final SearchParameters parameters;
    private final EventSearch search;
    private final ShownEvents events;
    private final Viewpoints viewpoints;
    private final FacetLabels facets;
    private final Moment moment;
    private final ObjectMapper json;

    Listings(
            SearchParameters parameters,
            EventSearch search,
            ShownEvents events,
            Viewpoints viewpoints,
            FacetLabels facets,
            Moment moment,
            ObjectMapper json) {
        this.parameters = parameters;
        this.search = search;
        this.events = events;
        this.viewpoints = viewpoints;
        this.facets = facets;
        this.moment = moment;
        this.json = json;
    }

    Listing list(MultivaluedMap<String, String> asked, PublicAddress address) {
        ItemFields fields = ItemFields.read(asked);
        EventQuery query = parameters.read(asked);
        DateWindow window = query.window();
        Viewpoint from = viewpoints.at(window.asOf(), asked, address);
        Selection found = search.find(query);
        EventItems items = new EventItems(from, fields.extras(), found.highlighter(), query.near());
        List<Event> page = events.list(found.page());
        return new Listing(
                found.from(),
                found.to(),
                found.total(),
                found.exact() ? "eq" : "gte",
                found.past(),
                window(window),
                found.months().entrySet().stream()
                        .map(it ->
                                new Month(it.getKey().toString(), from.dates().of(it.getKey()), it.getValue()))
                        .toList(),
                byName(facets.label(found.facets(), from)),
                found.didYouMean(),
                address.without("cursor", "page").uri(),
                previous(query, found, address),
                next(query, found, address),
                last(query, found, address),
                page.stream()
                        .map(items::item)
                        .map(it -> shown(it, fields.shown()))
                        .toList(),
                moment.set(asked).isPresent()
                        ? Optional.empty()
                        : Stream.concat(
                                        search.changesAfter(query).stream(),
                                        page.stream()
                                                .flatMap(it ->
                                                        RegistrationDecision.of(it, window.asOf())
                                                                .stateValidUntil()
                                                                .stream()))
                                .min(Instant::compareTo));
    }

    private static Map<String, List<FacetValue>> byName(Map<Facet, List<FacetValue>> facets) {
        Map<String, List<FacetValue>> named = new LinkedHashMap<>();
        facets.forEach((facet, values) -> named.put(facet.parameter(), values));
        return named;
    }

    private Object shown(EventItem item, Set<String> fields) {
        if (fields.isEmpty()) {
            return item;
        }
        ObjectNode node = json.valueToTree(item);
        return node.retain(fields);
    }

    private static Window window(DateWindow window) {
        return new Window(
                window.from().map(it -> Rfc3339.text(it, window.zone())),
                window.to().map(it -> Rfc3339.text(it, window.zone())),
                window.zone().getId(),
                window.asOf());
    }

    private static Optional<URI> next(EventQuery query, Selection found, PublicAddress address) {
        if (query.paging() instanceof Paging.Numbered numbered) {
            return page(numbered.page() + 1, query, found, address);
        }
        return found.next().map(it -> address.with("cursor", it).uri());
    }

    private static Optional<URI> previous(EventQuery query, Selection found, PublicAddress address) {
        if (query.paging() instanceof Paging.Numbered numbered) {
            return page(numbered.page() - 1, query, found, address);
        }
        return found.previous().map(it -> address.with("cursor", it).uri());
    }

    private static Optional<URI> last(EventQuery query, Selection found, PublicAddress address) {
        return query.paging() instanceof Paging.Numbered
                ? page(pages(query, found), query, found, address)
                : Optional.empty();
    }

    private static Optional<URI> page(int page, EventQuery query, Selection found, PublicAddress address) {
        return page >= 1 && page <= pages(query, found)
                ? Optional.of(address.with("page", Integer.toString(page)).uri())
                : Optional.empty();
    }

    private static int pages(EventQuery query, Selection found) {
        return SearchParameters.pages(found.total(), query.limit());
    }

    /** One event as it is listed, with everything that a listing can include. */
    EventItem show(String key, MultivaluedMap<String, String> asked, PublicAddress address) {
        Viewpoint from = viewpoints.of(asked, address);
        return new EventItems(from, EventItems.EXTRAS, Optional.empty(), Optional.empty()).item(events.get(key));
    }
}
