package io.kalends.feed;

import io.kalends.event.Event;
import io.kalends.event.Schedule;
import io.kalends.event.TopicTree;
import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.RequestLanguage;
import io.kalends.search.EventSearch;
import io.kalends.search.Selection;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Moment;
import io.kalends.search.query.PageSize;
import io.kalends.search.query.SearchParameters;
import io.kalends.search.query.TopicNames;
import io.kalends.view.CleanText;
import io.kalends.view.PublicEvent;
import io.kalends.view.ShownEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects what stands in a feed, and has it written. */
@ApplicationScoped
class Feeds {

    /** KiB that a feed was seen to take for each of its events, from the database to its octets, rounded up. */
    private static final int EVENT = 16;

    private final SearchParameters parameters;
    private final EventSearch search;
    private final ShownEvents events;
    private final Moment moment;
    private final TopicNames topics;
    private final RequestLanguage language;
    private final FeedSettings settings;
    private final PageSize size;

    Feeds(
            SearchParameters parameters,
            EventSearch search,
            ShownEvents events,
            Moment moment,
            TopicNames topics,
            RequestLanguage language,
            FeedSettings settings) {
        this.parameters = parameters;
        this.search = search;
        this.events = events;
        this.moment = moment;
        this.topics = topics;
        this.language = language;
        this.settings = settings;
        this.size = new PageSize(settings.maxEvents(), settings.maxEvents());
    }

    /** What a search finds, in a form. */
    FeedDocument find(MultivaluedMap<String, String> asked, PublicAddress address, FeedFormat format) {
        EventQuery query = parameters.read(asked, size);
        Selection found = search.find(query);
        FeedPages pages = new FeedPages(query, found, address.under("/feeds/events." + format.extension()));
        List<Event> page = events.list(found.page(), EVENT);
        Feed feed = feed(query, page, pages, asked, address);
        return new FeedDocument(
                format.render(feed), feed.links(), moment.set(asked).isPresent() ? Optional.empty() : end(query, page));
    }

    private Feed feed(
            EventQuery query,
            List<Event> page,
            FeedPages pages,
            MultivaluedMap<String, String> asked,
            PublicAddress address) {
        TopicTree tree = topics.tree();
        Wording wording = Wording.of(language.locale(), moment.zone(asked));
        return new Feed(
                title(query, tree, wording),
                wording.word("description"),
                wording,
                pages.self(),
                pages.first(),
                address.under("/").without("cursor", "limit", "page").uri(),
                pages.links(),
                page.stream()
                        .map(it -> PublicEvent.of(it, tree, wording.locale(), address))
                        .toList(),
                false,
                settings.refreshInterval());
    }

    private Optional<Instant> end(EventQuery query, List<Event> page) {
        List<Schedule> schedules = page.stream().map(Event::schedule).toList();
        return Stream.concat(query.window().changesAfter(schedules).stream(), search.changesAfter(query).stream())
                .min(Instant::compareTo);
    }

    /** Whoever subscribes to several feeds tells them by what was searched for. */
    private String title(EventQuery query, TopicTree tree, Wording wording) {
        String about = Stream.concat(
                        query.q().stream(),
                        Stream.concat(query.topics().stream(), query.allTopics().stream())
                                .map(it -> tree.label(it, wording.locale())))
                .map(CleanText::line)
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? settings.title() : settings.title() + ": " + about;
    }

    /** One event, in a form. */
    FeedDocument get(String key, MultivaluedMap<String, String> asked, PublicAddress address, FeedFormat format) {
        Wording wording = Wording.of(language.locale(), moment.zone(asked));
        moment.set(asked);
        Event event = events.get(key);
        PublicEvent entry = PublicEvent.of(event, topics.tree(), wording.locale(), address);
        URI self = address.under("/v1/events/" + event.slug() + "." + format.extension())
                .uri();
        Feed feed = new Feed(
                entry.details().name(),
                wording.date(entry.schedule()),
                wording,
                self,
                self,
                entry.page(),
                Map.of(),
                List.of(entry),
                true,
                settings.refreshInterval());
        return new FeedDocument(format.render(feed), feed.links(), Optional.empty());
    }
}
