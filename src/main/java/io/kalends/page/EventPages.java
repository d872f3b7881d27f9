package io.kalends.page;

import io.kalends.event.Event;
import io.kalends.search.EventSearch;
import io.kalends.search.query.Moment;
import io.kalends.search.query.SearchParameters;
import io.kalends.view.EventView;
import io.kalends.view.EventViews;
import io.kalends.view.HtmlDocument;
import io.kalends.view.PublicEvent;
import io.kalends.view.SchemaOrg;
import io.kalends.view.ShownEvents;
import io.kalends.view.ShownUntil;
import io.kalends.view.Viewpoint;
import io.kalends.view.Viewpoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page of an event. */
@ApplicationScoped
class EventPages {

    private static final int RELATED = 4;

    private final SearchParameters parameters;
    private final EventSearch search;
    private final ShownEvents events;
    private final Moment moment;
    private final Viewpoints viewpoints;
    private final PageSettings settings;

    EventPages(
            SearchParameters parameters,
            EventSearch search,
            ShownEvents events,
            Moment moment,
            Viewpoints viewpoints,
            PageSettings settings) {
        this.parameters = parameters;
        this.search = search;
        this.events = events;
        this.moment = moment;
        this.viewpoints = viewpoints;
        this.settings = settings;
    }

    HtmlDocument show(String key, Asked asked) {
        Event event = events.get(key);
        Viewpoint from = viewpoints.of(asked.parameters(), asked.address());
        EventViews views = new EventViews(from, PublicEvent::here);
        PublicEvent open = views.open(event);
        EventView view = views.of(event);
        List<Event> related = related(event, asked);
        PageFrame frame = PageFrame.of(settings.title(), from, asked.address().at(PublicEvent.path(event.slug())))
                .titled(view.name())
                .about(view.summary())
                .with(SchemaOrg.script(List.of(open)), feeds(event, asked));
        String html = new EventPage(
                        frame,
                        view,
                        Facts.of(open, event.source(), frame),
                        topics(open, frame),
                        ProgrammeEntry.of(open, from),
                        view.calendar()
                                .map(it -> CalendarLinks.of(open, it, frame.words()))
                                .orElse(List.of()),
                        open.details().links().stream()
                                .map(it -> new Option(it.label(), "", it.url().toASCIIString(), false))
                                .toList(),
                        open.details().url().map(URI::toASCIIString),
                        EmbedLines.ofEvent(asked.address().at("/embed/events/" + event.slug()), view.name()),
                        related.stream().map(views::of).toList(),
                        related.isEmpty() ? Optional.empty() : Optional.of(about(open, frame)))
                .render();
        boolean set = moment.set(asked.parameters()).isPresent();
        List<Event> shown = Stream.concat(Stream.of(event), related.stream()).toList();
        return new HtmlDocument(html, set ? Optional.empty() : ShownUntil.of(shown, from.now()));
    }

    private static List<FeedLink> feeds(Event event, Asked asked) {
        return List.of(new FeedLink(
                "iCalendar",
                "text/calendar",
                asked.address().at("/v1/events/" + event.id() + ".ics").toString(),
                Optional.empty()));
    }

    private static List<Option> topics(PublicEvent event, PageFrame frame) {
        return event.topics().stream()
                .map(it -> new Option(
                        it.label(), "", frame.at("/").with("topic", it.slug()).toString(), false))
                .toList();
    }

    private static String about(PublicEvent event, PageFrame frame) {
        return frame.at("/")
                .with("topic", String.join(",", event.details().topics()))
                .toString();
    }

    /** What comes next about the same. */
    private List<Event> related(Event event, Asked asked) {
        List<String> topics = event.details().topics();
        if (topics.isEmpty()) {
            return List.of();
        }
        Asked same = asked.with("topic", String.join(",", topics)).with("limit", Integer.toString(RELATED + 1));
        return events.list(search.find(parameters.read(same.parameters())).page().stream()
                .filter(it -> !it.id().equals(event.id()))
                .limit(RELATED)
                .toList());
    }
}
