package io.kalends.embed;

import io.kalends.event.Event;
import io.kalends.event.EventVersion;
import io.kalends.http.problem.Problem;
import io.kalends.http.request.PublicAddress;
import io.kalends.search.EventSearch;
import io.kalends.search.Selection;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Moment;
import io.kalends.search.query.SearchParameters;
import io.kalends.view.Appearance;
import io.kalends.view.EventView;
import io.kalends.view.EventViews;
import io.kalends.view.HtmlDocument;
import io.kalends.view.Layout;
import io.kalends.view.PublicEvent;
import io.kalends.view.Results;
import io.kalends.view.ShownEvents;
import io.kalends.view.ShownUntil;
import io.kalends.view.Viewpoint;
import io.kalends.view.Viewpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the pages that stand in frames. */
@ApplicationScoped
class Embeds {

    private static final int MOST_PAGES_OF_A_MONTH = 5;

    /** Days by which an event's own day may lie beside that of the site: zones differ by 26 hours at most. */
    private static final int BETWEEN_ZONES = 2;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final String LARGEST_PAGE = "100";
    private static final List<String> NOT_IN_A_MONTH = List.of("when", "from", "to", "limit", "page", "cursor");

    private final SearchParameters parameters;
    private final EventSearch search;
    private final ShownEvents events;
    private final Moment moment;
    private final Viewpoints viewpoints;

    Embeds(SearchParameters parameters, EventSearch search, ShownEvents events, Moment moment, Viewpoints viewpoints) {
        this.parameters = parameters;
        this.search = search;
        this.events = events;
        this.moment = moment;
        this.viewpoints = viewpoints;
    }

    /** What a search finds, laid out as its address asks. */
    HtmlDocument list(MultivaluedMap<String, String> asked, PublicAddress address) {
        Appearance look = Appearance.read(asked);
        return look.layout() == Layout.MONTH ? month(look, asked, address) : pages(look, asked, address);
    }

    /** One event. */
    HtmlDocument show(String key, MultivaluedMap<String, String> asked, PublicAddress address) {
        Appearance look = Appearance.read(asked);
        EventViews views = views(viewpoints.of(asked, address));
        Event event = events.get(key);
        EventView view = views.of(event);
        EmbedPage page = EmbedPage.of(look, view.name(), files(address) + "../", views, List.of(event));
        return document(new EventPage(page, view).render(), List.of(event), asked, views, Optional.empty());
    }

    private HtmlDocument pages(Appearance look, MultivaluedMap<String, String> asked, PublicAddress address) {
        EventQuery query = parameters.read(searchOf(asked));
        Selection found = search.find(query);
        List<Event> listed = events.list(found.page());
        EventViews views = views(viewpoints.at(query.window().asOf(), asked, address));
        EmbedPage page = EmbedPage.of(look, views.from().words().say("events"), files(address), views, listed);
        Results results = Results.of(look.layoutName(), query, found, listed, views);
        return document(new EventListPage(page, results).render(), listed, asked, views, search.changesAfter(query));
    }

    private HtmlDocument month(Appearance look, MultivaluedMap<String, String> asked, PublicAddress address) {
        NOT_IN_A_MONTH.stream().filter(asked::containsKey).findFirst().ifPresent(it -> {
            throw Problem.inParameter(
                    it, "layout=month shows all of one month, which the parameter month names: leave out " + it + ".");
        });
        MultivaluedMap<String, String> inMonth = searchOf(asked);
        EventQuery plain = parameters.read(inMonth);
        Instant now = plain.window().asOf();
        LocalDate today = now.atZone(plain.window().zone()).toLocalDate();
        YearMonth month = asked.containsKey("month")
                ? YearMonth.parse(asked.getFirst("month").strip())
                : YearMonth.from(today);
        inMonth.putSingle("month", month.toString());
        inMonth.putSingle("limit", LARGEST_PAGE);

        Found within = found(inMonth);
        List<Found> found = Stream.of(
                        beside(
                                month.atDay(1).minusDays(BETWEEN_ZONES),
                                month.atDay(1).minusDays(1),
                                inMonth),
                        within,
                        beside(
                                month.atEndOfMonth().plusDays(1),
                                month.atEndOfMonth().plusDays(BETWEEN_ZONES),
                                inMonth))
                .filter(it -> !it.byOtherWords() || within.byOtherWords())
                .toList();
        List<EventVersion> all =
                found.stream().flatMap(it -> it.events().stream()).distinct().toList();
        List<Event> read = events.listFirst(all);

        Viewpoint from = viewpoints.at(now, asked, address);
        EventViews views = views(from);
        List<Event> listed =
                read.stream().filter(it -> isIn(month, views.of(it))).toList();
        String title = from.dates().of(month);
        MonthCalendar calendar = MonthCalendar.of(
                month,
                title,
                today,
                from.locale(),
                listed.stream().map(views::of).toList(),
                address.with("month", month.minusMonths(1).toString()).toString(),
                address.with("month", month.plusMonths(1).toString()).toString());
        Optional<String> incomplete = found.stream().allMatch(Found::whole) && read.size() == all.size()
                ? Optional.empty()
                : Optional.of(from.words().say("incomplete", Map.of("count", Integer.toString(listed.size()))));
        EmbedPage page = EmbedPage.of(look, title, files(address), views, listed);
        return document(
                new MonthPage(page, calendar, listed.isEmpty(), incomplete).render(),
                listed,
                asked,
                views,
                search.changesAfter(plain));
    }

    /** What was found on as many pages as a month may have, whether that is all, and whether these words find nothing. */
    private record Found(List<EventVersion> events, boolean whole, boolean byOtherWords) {}

    private Found found(MultivaluedMap<String, String> pages) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(pages);
        List<EventVersion> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        boolean byOtherWords = false;
        for (int read = 0; read == 0 || (next.isPresent() && read < MOST_PAGES_OF_A_MONTH); read++) {
            next.ifPresent(it -> asked.putSingle("cursor", it));
            Selection page = search.find(parameters.read(asked));
            all.addAll(page.page());
            next = page.next();
            byOtherWords |= page.didYouMean().isPresent();
        }
        return new Found(all, next.isEmpty(), byOtherWords);
    }

    /** What may be in a month by its own clock and is not by that of the site; nothing at the ends of the calendar. */
    private Found beside(LocalDate from, LocalDate to, MultivaluedMap<String, String> inMonth) {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            return new Found(List.of(), true, false);
        }
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(inMonth);
        asked.remove("month");
        asked.putSingle("from", from.toString());
        asked.putSingle("to", to.toString());
        return found(asked);
    }

    private static boolean isIn(YearMonth month, EventView event) {
        return !event.firstDay().isAfter(month.atEndOfMonth())
                && !event.lastDay().isBefore(month.atDay(1));
    }

    /** The way to the style and script, from an address with or without a slash at its end. */
    private static String files(PublicAddress address) {
        return address.uri().getPath().endsWith("/") ? "../" : "";
    }

    /** The search alone, so that its cursors hold under every look. */
    private static MultivaluedMap<String, String> searchOf(MultivaluedMap<String, String> asked) {
        MultivaluedMap<String, String> only = new MultivaluedHashMap<>(asked);
        only.keySet().removeAll(List.of(Appearance.LAYOUT, Appearance.THEME));
        return only;
    }

    private static EventViews views(Viewpoint from) {
        return new EventViews(from, PublicEvent::page);
    }

    /** A page never expires by a clock that its address sets. */
    private HtmlDocument document(
            String html,
            List<Event> listed,
            MultivaluedMap<String, String> asked,
            EventViews views,
            Optional<Instant> changes) {
        Optional<Instant> validUntil = moment.set(asked).isPresent()
                ? Optional.empty()
                : Stream.concat(
                                changes.stream(),
                                ShownUntil.of(listed, views.from().now()).stream())
                        .min(Instant::compareTo);
        return new HtmlDocument(html, validUntil);
    }
}
