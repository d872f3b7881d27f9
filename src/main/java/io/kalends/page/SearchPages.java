package io.kalends.page;

import io.kalends.event.Event;
import io.kalends.search.EventSearch;
import io.kalends.search.Selection;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.query.Moment;
import io.kalends.search.query.SearchParameters;
import io.kalends.view.CleanText;
import io.kalends.view.EventViews;
import io.kalends.view.FacetLabels;
import io.kalends.view.FacetValue;
import io.kalends.view.HtmlDocument;
import io.kalends.view.PublicEvent;
import io.kalends.view.Results;
import io.kalends.view.SchemaOrg;
import io.kalends.view.ShownEvents;
import io.kalends.view.ShownUntil;
import io.kalends.view.Viewpoint;
import io.kalends.view.Viewpoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page of a search. */
@ApplicationScoped
class SearchPages {

    private final SearchParameters parameters;
    private final EventSearch search;
    private final ShownEvents events;
    private final Moment moment;
    private final Viewpoints viewpoints;
    private final FacetLabels labels;
    private final PageSettings settings;

    SearchPages(
            SearchParameters parameters,
            EventSearch search,
            ShownEvents events,
            Moment moment,
            Viewpoints viewpoints,
            FacetLabels labels,
            PageSettings settings) {
        this.parameters = parameters;
        this.search = search;
        this.events = events;
        this.moment = moment;
        this.viewpoints = viewpoints;
        this.labels = labels;
        this.settings = settings;
    }

    HtmlDocument show(Asked asked) {
        EventQuery query =
                parameters.read(newestFirst(asked).with("facets", facets()).parameters());
        Selection found = search.find(query);
        List<Event> listed = events.list(found.page());
        Viewpoint from = viewpoints.at(query.window().asOf(), asked.parameters(), asked.address());
        EventViews views = new EventViews(from, PublicEvent::here);
        Map<Facet, List<FacetValue>> facets = labels.label(found.facets(), from);

        PageFrame frame =
                PageFrame.of(settings.title(), from, asked.address().without("asOf", "facets", "fields", "include"));
        String heading = heading(query, from, frame);
        Filters filters = new Filters(asked, from, frame.words());
        List<Option> chosen = new Chosen(asked, facets, frame.words()).options();
        String html = new SearchPage(
                        frame.titled(heading)
                                .with(
                                        SchemaOrg.script(
                                                listed.stream().map(views::open).toList()),
                                        FeedLink.ofSearch(asked.address())),
                        heading,
                        asked,
                        asked.hidden(Set.of("q", "page", "cursor", "sort")),
                        asked.hidden(Set.of("from", "to", "when", "month", "page", "cursor")),
                        Results.of("list", query, found, listed, views),
                        filters.windows(),
                        filters.months(months(asked, found)),
                        filters.groups(facets),
                        orders(asked, query, frame),
                        chosen,
                        chosen.isEmpty() && query.q().isEmpty() ? Optional.empty() : Optional.of(clear(asked)),
                        past(asked, found, frame),
                        asked.without("page", "cursor")
                                .address()
                                .under("/builder")
                                .toString())
                .render();
        return new HtmlDocument(
                html, moment.set(asked.parameters()).isPresent() ? Optional.empty() : until(query, listed));
    }

    /** That counts of registrations change with every minute somewhere does not end a page. */
    private Optional<Instant> until(EventQuery query, List<Event> listed) {
        return Stream.concat(
                        search.findsOthersAfter(query).stream(),
                        ShownUntil.of(listed, query.window().asOf()).stream())
                .min(Instant::compareTo);
    }

    /** Who looks back begins with what was last. */
    private static Asked newestFirst(Asked asked) {
        return asked.first("when").strip().equals("past") && !asked.has("sort") && !asked.has("q")
                ? asked.with("sort", "-start")
                : asked;
    }

    private static String facets() {
        return Filters.FACETS.stream().map(Facet::parameter).collect(Collectors.joining(","));
    }

    private static String heading(EventQuery query, Viewpoint from, PageFrame frame) {
        String about = Stream.concat(
                        query.q().stream(),
                        Stream.concat(query.topics().stream(), query.allTopics().stream())
                                .map(it -> from.tree().label(it, from.locale())))
                .map(CleanText::line)
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? frame.words().say("events") : about;
    }

    /** Counted without the window that was chosen: another month is one step away. */
    private Map<YearMonth, Long> months(Asked asked, Selection found) {
        boolean open = Arrays.stream(Filters.WINDOW).noneMatch(asked::has);
        return open
                ? found.months()
                : search.find(parameters.read(asked.without(Filters.WINDOW)
                                .without("page", "cursor")
                                .with("limit", "1")
                                .parameters()))
                        .months();
    }

    private static List<Option> orders(Asked asked, EventQuery query, PageFrame frame) {
        if (query.q().isEmpty()) {
            return List.of();
        }
        Asked open = asked.without("sort", "page", "cursor");
        return Stream.of("relevance", "start")
                .map(it -> new Option(
                        frame.words().say("sort-" + it),
                        "",
                        (it.equals("relevance") ? open : open.with("sort", it))
                                .address()
                                .toString(),
                        query.sort().parameter().equals(it)))
                .toList();
    }

    private static String clear(Asked asked) {
        return asked.without(asked.parameters().keySet().stream()
                        .filter(it -> !Set.of("lang", "tz", "asOf").contains(it))
                        .toArray(String[]::new))
                .address()
                .toString();
    }

    private static Optional<Option> past(Asked asked, Selection found, PageFrame frame) {
        boolean open = Arrays.stream(Filters.WINDOW).noneMatch(asked::has);
        return Optional.of(found.past())
                .filter(it -> open && it > 0)
                .map(it -> new Option(
                        frame.words()
                                .say(
                                        "pastEvents",
                                        Map.of(
                                                "count",
                                                java.text.NumberFormat.getIntegerInstance(
                                                                frame.from().locale())
                                                        .format(it))),
                        "",
                        asked.without("page", "cursor")
                                .with("when", "past")
                                .address()
                                .toString(),
                        false));
    }
}
