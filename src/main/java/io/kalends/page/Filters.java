package io.kalends.page;

import io.kalends.event.Slug;
import io.kalends.search.query.Facet;
import io.kalends.view.CleanText;
import io.kalends.view.FacetValue;
import io.kalends.view.Viewpoint;
import io.kalends.view.Words;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The filters beside a search: each is a link to the same search with one choice taken, or taken back. */
final class Filters {

    /** What the page counts; the order is that on the page. */
    static final List<Facet> FACETS = List.of(
            Facet.TOPIC, Facet.ATTENDANCE, Facet.REGISTRATION, Facet.FREE, Facet.CITY, Facet.ORGANIZER, Facet.LANGUAGE);

    static final String[] WINDOW = {"when", "from", "to", "month"};

    private static final List<String> WINDOWS = List.of(
            "upcoming",
            "today",
            "tomorrow",
            "this-weekend",
            "this-week",
            "next-week",
            "this-month",
            "next-month",
            "past");
    private static final int SHOWN = 8;
    private static final int MOST = 40;

    private final Asked asked;
    private final Viewpoint from;
    private final Words words;
    private final NumberFormat number;

    Filters(Asked asked, Viewpoint from, Words words) {
        this.asked = asked.without("page", "cursor");
        this.from = from;
        this.words = words;
        this.number = NumberFormat.getIntegerInstance(from.locale());
    }

    /** The windows in time that have a name. */
    List<Option> windows() {
        boolean other = asked.has("from") || asked.has("to") || asked.has("month");
        String chosen = asked.has("when") ? asked.first("when") : "upcoming";
        Asked open = asked.without(WINDOW);
        return WINDOWS.stream()
                .map(it -> new Option(
                        words.say(it),
                        "",
                        (it.equals("upcoming") ? open : open.with("when", it))
                                .address()
                                .toString(),
                        !other && it.equals(chosen)))
                .toList();
    }

    /** The months in which something starts. */
    List<Option> months(Map<YearMonth, Long> counts) {
        Asked open = asked.without(WINDOW);
        return counts.entrySet().stream()
                .map(it -> {
                    boolean selected =
                            asked.first("month").strip().equals(it.getKey().toString());
                    return new Option(
                            from.dates().of(it.getKey()),
                            number.format(it.getValue()),
                            (selected ? open : open.with("month", it.getKey().toString()))
                                    .address()
                                    .toString(),
                            selected);
                })
                .toList();
    }

    /** The facets that leave a choice. */
    List<FilterGroup> groups(Map<Facet, List<FacetValue>> facets) {
        return FACETS.stream()
                .filter(it -> facets.getOrDefault(it, List.of()).size() > 1 || asked.has(it.parameter()))
                .map(it -> group(it, facets.getOrDefault(it, List.of())))
                .toList();
    }

    private FilterGroup group(Facet facet, List<FacetValue> values) {
        List<Option> shown = new ArrayList<>();
        List<Option> more = new ArrayList<>();
        for (FacetValue value : values.stream().limit(MOST).toList()) {
            (shown.size() < SHOWN || value.selected() ? shown : more).add(option(facet.parameter(), value));
        }
        return new FilterGroup(facet.parameter(), words.say(facet.parameter()), shown, more);
    }

    private Option option(String parameter, FacetValue value) {
        List<String> others = asked.values(parameter).stream()
                .filter(it -> !Slug.of(it).equals(Slug.of(value.value())))
                .toList();
        List<String> chosen = value.selected()
                ? others
                : parameter.equals(Facet.FREE.parameter())
                        ? List.of(value.value())
                        : Stream.concat(others.stream(), Stream.of(value.value()))
                                .toList();
        Asked then = chosen.isEmpty() ? asked.without(parameter) : asked.with(parameter, String.join(",", chosen));
        return new Option(
                CleanText.line(value.label()),
                number.format(value.count()),
                then.address().toString(),
                value.selected());
    }
}
