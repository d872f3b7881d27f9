package io.kalends.view;

import io.kalends.event.Event;
import io.kalends.http.request.PublicAddress;
import io.kalends.search.Selection;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Paging;
import io.kalends.search.query.SearchParameters;
import io.kalends.search.query.Sort;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found, as a page shows it: the template {@code view/results}.
 *
 * @param layout {@code list}, {@code compact} or {@code card}
 * @param dateLanguage BCP 47, for the headings of months
 * @param range which of how many; absent when there is nothing
 * @param guess other words, when these find nothing
 * @param previous address of the page before
 */
public record Results(
        String layout,
        Words words,
        String dateLanguage,
        List<Group> groups,
        Optional<String> range,
        Optional<Guess> guess,
        Optional<String> previous,
        Optional<String> next) {

    /** Events under a heading. */
    public record Group(Optional<String> heading, List<EventView> events) {}

    /** Another search. */
    public record Guess(String sentence, String address) {}

    /** Lays out a page of events; in order of time, each month has its heading. */
    public static Results of(String layout, EventQuery query, Selection found, List<Event> listed, EventViews views) {
        Viewpoint from = views.from();
        boolean byMonth =
                !layout.equals("compact") && (query.sort() == Sort.START || query.sort() == Sort.START_DESCENDING);
        return new Results(
                layout,
                from.words(),
                from.language(),
                groups(listed.stream().map(views::of).toList(), byMonth, from),
                range(found, from),
                found.didYouMean().map(it -> guess(CleanText.line(it), it, from)),
                neighbour(query, found, found.previous(), -1, from.address()),
                neighbour(query, found, found.next(), 1, from.address()));
    }

    private static List<Group> groups(List<EventView> events, boolean byMonth, Viewpoint from) {
        Map<Optional<String>, List<EventView>> groups = new LinkedHashMap<>();
        for (EventView event : events) {
            Optional<String> heading =
                    byMonth ? Optional.of(from.dates().of(YearMonth.from(event.firstDay()))) : Optional.empty();
            groups.computeIfAbsent(heading, it -> new ArrayList<>()).add(event);
        }
        return groups.entrySet().stream()
                .map(it -> new Group(it.getKey(), it.getValue()))
                .toList();
    }

    private static Optional<String> range(Selection found, Viewpoint from) {
        NumberFormat number = NumberFormat.getIntegerInstance(from.locale());
        return Optional.of(found)
                .filter(it -> !it.page().isEmpty())
                .map(it -> from.words()
                        .say(
                                "range",
                                Map.of(
                                        "from", number.format(it.from()),
                                        "to", number.format(it.to()),
                                        "total", number.format(it.total()) + (it.exact() ? "" : "+"))));
    }

    private static Guess guess(String shown, String words, Viewpoint from) {
        return new Guess(
                from.words().say("didYouMean", Map.of("words", shown)),
                from.address().without("cursor", "page").with("q", words).toString());
    }

    private static Optional<String> neighbour(
            EventQuery query, Selection found, Optional<String> cursor, int distance, PublicAddress address) {
        if (query.paging() instanceof Paging.Numbered numbered) {
            return Optional.of(numbered.page() + distance)
                    .filter(it -> it >= 1 && it <= SearchParameters.pages(found.total(), query.limit()))
                    .map(it -> address.with("page", Integer.toString(it)).toString());
        }
        return cursor.map(it -> address.with("cursor", it).toString());
    }
}
