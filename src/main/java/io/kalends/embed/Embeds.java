package io.kalends.embed;

import io.kalends.event.DateText;
import io.kalends.event.Event;
import io.kalends.event.Events;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationDecision;
import io.kalends.http.Problem;
import io.kalends.http.PublicAddress;
import io.kalends.http.RequestLanguage;
import io.kalends.search.EventLookup;
import io.kalends.search.EventQuery;
import io.kalends.search.EventSearch;
import io.kalends.search.Moment;
import io.kalends.search.Paging;
import io.kalends.search.SearchParameters;
import io.kalends.search.Selection;
import io.kalends.search.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the pages that stand in frames. */
@ApplicationScoped
class Embeds {

    private static final int MOST_PAGES_OF_A_MONTH = 5;
    private static final String LARGEST_PAGE = "100";
    private static final List<String> NOT_IN_A_MONTH = List.of("when", "from", "to", "limit", "page", "cursor");

    private final SearchParameters parameters;
    private final EventSearch search;
    private final Events events;
    private final EventLookup lookup;
    private final Moment moment;
    private final RequestLanguage language;
    private final SchemaOrg schemaOrg;

    Embeds(
            SearchParameters parameters,
            EventSearch search,
            Events events,
            EventLookup lookup,
            Moment moment,
            RequestLanguage language,
            SchemaOrg schemaOrg) {
        this.parameters = parameters;
        this.search = search;
        this.events = events;
        this.lookup = lookup;
        this.moment = moment;
        this.language = language;
        this.schemaOrg = schemaOrg;
    }

    /** What a search finds, laid out as its address asks. */
    EmbedDocument list(MultivaluedMap<String, String> asked, PublicAddress address) {
        Appearance look = Appearance.read(asked);
        return look.layout() == Layout.MONTH ? month(look, asked, address) : pages(look, asked, address);
    }

    /** One event. */
    EmbedDocument show(String key, MultivaluedMap<String, String> asked, PublicAddress address) {
        Appearance look = Appearance.read(asked);
        EventViews views = views(asked, moment.clock(asked), address);
        Event event = lookup.get(key);
        EventView view = views.of(event);
        EmbedPage page = page(look, view.name(), "../", views, List.of(event), address);
        return new EmbedDocument(new EventPage(page, view).render(), validUntil(List.of(event), asked, views.now()));
    }

    private EmbedDocument pages(Appearance look, MultivaluedMap<String, String> asked, PublicAddress address) {
        EventQuery query = parameters.read(searchOf(asked));
        Selection found = search.find(query);
        List<Event> listed = events.listByIds(found.ids());
        EventViews views = views(asked, query.window().asOf(), address);
        EmbedPage page = page(look, views.words().say("events"), "", views, listed, address);
        EventListPage list = new EventListPage(
                page,
                groups(look, query, listed, views),
                range(found, views),
                found.didYouMean().map(it -> guess(it, views, address)),
                neighbour(query, found, found.previous(), -1, address),
                neighbour(query, found, found.next(), 1, address));
        return new EmbedDocument(list.render(), validUntil(listed, asked, views.now()));
    }

    private EmbedDocument month(Appearance look, MultivaluedMap<String, String> asked, PublicAddress address) {
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

        List<Event> listed = new ArrayList<>();
        Selection found = search.find(parameters.read(inMonth));
        listed.addAll(events.listByIds(found.ids()));
        for (int pages = 1; found.next().isPresent() && pages < MOST_PAGES_OF_A_MONTH; pages++) {
            inMonth.putSingle("cursor", found.next().get());
            found = search.find(parameters.read(inMonth));
            listed.addAll(events.listByIds(found.ids()));
        }

        EventViews views = views(asked, now, address);
        DateText dates = new DateText(views.locale());
        MonthCalendar calendar = MonthCalendar.of(
                month,
                dates.of(month),
                today,
                views.locale(),
                listed.stream().map(views::of).toList(),
                address.with("month", month.minusMonths(1).toString()).toString(),
                address.with("month", month.plusMonths(1).toString()).toString());
        Optional<String> incomplete = found.next()
                .map(it -> views.words().say("incomplete", Map.of("count", Integer.toString(listed.size()))));
        EmbedPage page = page(look, dates.of(month), "", views, listed, address);
        return new EmbedDocument(
                new MonthPage(page, calendar, listed.isEmpty(), incomplete).render(), validUntil(listed, asked, now));
    }

    /** The search alone, so that its cursors hold under every look. */
    private static MultivaluedMap<String, String> searchOf(MultivaluedMap<String, String> asked) {
        MultivaluedMap<String, String> only = new MultivaluedHashMap<>(asked);
        only.keySet().removeAll(List.of(Appearance.LAYOUT, Appearance.THEME));
        return only;
    }

    private EventViews views(MultivaluedMap<String, String> asked, Instant now, PublicAddress address) {
        return new EventViews(language.locale(), Words.of(language.locale()), now, moment.zone(asked), address);
    }

    private EmbedPage page(
            Appearance look, String title, String files, EventViews views, List<Event> listed, PublicAddress address) {
        return new EmbedPage(
                views.locale(),
                look,
                views.words(),
                title,
                files,
                address.toString(),
                schemaOrg.write(listed, views),
                Oembed.Links.of(address));
    }

    private static List<EmbedPage.Group> groups(
            Appearance look, EventQuery query, List<Event> listed, EventViews views) {
        boolean byMonth = look.layout() != Layout.COMPACT
                && (query.sort() == Sort.START || query.sort() == Sort.START_DESCENDING);
        DateText dates = new DateText(views.locale());
        Map<Optional<String>, List<EventView>> groups = new LinkedHashMap<>();
        listed.stream()
                .map(views::of)
                .forEach(it -> groups.computeIfAbsent(
                                Optional.of(it)
                                        .filter(ignored -> byMonth)
                                        .map(event -> dates.of(YearMonth.from(event.firstDay()))),
                                ignored -> new ArrayList<>())
                        .add(it));
        return groups.entrySet().stream()
                .map(it -> new EmbedPage.Group(it.getKey(), it.getValue()))
                .toList();
    }

    private static Optional<String> range(Selection found, EventViews views) {
        NumberFormat number = NumberFormat.getIntegerInstance(views.locale());
        return Optional.of(found)
                .filter(it -> !it.ids().isEmpty())
                .map(it -> views.words()
                        .say(
                                "range",
                                Map.of(
                                        "from", number.format(it.from()),
                                        "to", number.format(it.to()),
                                        "total", number.format(it.total()) + (it.exact() ? "" : "+"))));
    }

    private static EventListPage.Guess guess(String words, EventViews views, PublicAddress address) {
        return new EventListPage.Guess(
                views.words().say("didYouMean", Map.of("words", PlainText.line(words))),
                address.without("cursor", "page").with("q", words).toString());
    }

    private static Optional<String> neighbour(
            EventQuery query, Selection found, Optional<String> cursor, int distance, PublicAddress address) {
        if (query.paging() instanceof Paging.Numbered numbered) {
            int page = numbered.page() + distance;
            long reachable = Math.min(found.total(), SearchParameters.REACH);
            return Optional.of(page)
                    .filter(it -> it >= 1 && (long) (it - 1) * query.limit() < reachable)
                    .map(it -> address.with("page", Integer.toString(it)).toString());
        }
        return cursor.map(it -> address.with("cursor", it).toString());
    }

    /** When time alone changes what the page says; never for a clock that the address sets. */
    private Optional<Instant> validUntil(List<Event> listed, MultivaluedMap<String, String> asked, Instant now) {
        return moment.set(asked).isPresent()
                ? Optional.empty()
                : listed.stream().flatMap(it -> changes(it, now)).min(Instant::compareTo);
    }

    private static Stream<Instant> changes(Event event, Instant now) {
        RegistrationDecision decision = RegistrationDecision.of(event, now);
        Optional<Instant> soon = decision.registration()
                .flatMap(Registration::closesAt)
                .map(it -> it.minus(RegistrationButton.CLOSING_SOON))
                .filter(it -> it.isAfter(now));
        return Stream.concat(decision.stateValidUntil().stream(), soon.stream());
    }
}
