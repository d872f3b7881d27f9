package io.kalends.page;

import io.kalends.event.Choice;
import io.kalends.http.request.PublicAddress;
import io.kalends.search.EventSearch;
import io.kalends.search.Selection;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.query.SearchParameters;
import io.kalends.view.Appearance;
import io.kalends.view.CleanText;
import io.kalends.view.FacetLabels;
import io.kalends.view.FacetValue;
import io.kalends.view.HtmlDocument;
import io.kalends.view.Layout;
import io.kalends.view.Theme;
import io.kalends.view.Viewpoint;
import io.kalends.view.Viewpoints;
import io.kalends.view.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a search and its looks into the lines that somebody copies. */
@ApplicationScoped
class Builder {

    private static final List<Facet> FACETS =
            List.of(Facet.TOPIC, Facet.ATTENDANCE, Facet.REGISTRATION, Facet.CITY, Facet.ORGANIZER, Facet.LANGUAGE);
    private static final List<String> WINDOWS =
            List.of("upcoming", "today", "this-week", "this-weekend", "next-week", "this-month", "next-month", "any");
    private static final List<String> LIMITS = List.of("3", "5", "10", "20", "50");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "ar");

    /** What an embed for everybody does not keep. */
    private static final String[] MOMENTARY = {"page", "cursor", "asOf", "fields", "include", "facets"};
    /** A calendar shows the month that its visitor turns to. */
    private static final String[] NOT_IN_A_MONTH = {"when", "from", "to", "limit", "sort"};

    private final SearchParameters parameters;
    private final EventSearch search;
    private final Viewpoints viewpoints;
    private final FacetLabels labels;
    private final PageSettings settings;

    Builder(
            SearchParameters parameters,
            EventSearch search,
            Viewpoints viewpoints,
            FacetLabels labels,
            PageSettings settings) {
        this.parameters = parameters;
        this.search = search;
        this.viewpoints = viewpoints;
        this.labels = labels;
        this.settings = settings;
    }

    HtmlDocument show(Asked whole) {
        Asked asked = whole.without(MOMENTARY);
        Appearance look = Appearance.read(asked.parameters());
        Asked searched = asked.without(
                Appearance.LAYOUT, Appearance.THEME, BuilderParameterNames.FILTERS, BuilderParameterNames.MORE);
        EventQuery query = parameters.read(
                searched.with("facets", FACETS.stream().map(Facet::parameter).collect(Collectors.joining(",")))
                        .parameters());
        Selection found = search.find(query);
        Viewpoint from = viewpoints.at(query.window().asOf(), asked.parameters(), whole.address());
        PageFrame frame = PageFrame.of(settings.title(), from, asked.address());
        Words words = frame.words();
        PublicAddress list = list(asked, look);
        Map<String, List<String>> attributes = attributes(asked, look);
        String html = new BuilderPage(
                        frame.titled(words.say("builder")).with("", FeedLink.ofSearch(searched.address())),
                        asked,
                        asked.hidden(own()),
                        filters(asked, labels.label(found.facets(), from), words),
                        looks(asked, look, words),
                        asked.has(BuilderParameterNames.FILTERS),
                        asked.has(BuilderParameterNames.MORE),
                        EmbedLines.element(attributes),
                        list.toString(),
                        words.say(
                                "found",
                                Map.of(
                                        "count",
                                        NumberFormat.getIntegerInstance(from.locale())
                                                .format(found.total()))),
                        EmbedLines.component(asked.address(), attributes),
                        EmbedLines.frame(list, words.say("events")),
                        searched.address().under("/").toString())
                .render();
        return new HtmlDocument(html, Optional.empty());
    }

    private static Asked shown(Asked asked, Appearance look) {
        return look.layout() == Layout.MONTH ? asked.without(NOT_IN_A_MONTH) : asked;
    }

    /** The page for a frame. */
    private static PublicAddress list(Asked asked, Appearance look) {
        return shown(asked, look)
                .without(BuilderParameterNames.FILTERS, BuilderParameterNames.MORE)
                .address()
                .under("/embed/events");
    }

    private static Map<String, List<String>> attributes(Asked asked, Appearance look) {
        Map<String, List<String>> attributes = new TreeMap<>(shown(asked, look).parameters());
        if (asked.has(BuilderParameterNames.MORE)) {
            attributes.put(BuilderParameterNames.MORE, List.of(""));
        }
        return attributes;
    }

    private static Set<String> own() {
        Set<String> own = new HashSet<>(FACETS.stream().map(Facet::parameter).toList());
        own.addAll(Set.of(
                "q",
                "when",
                "limit",
                "lang",
                Appearance.LAYOUT,
                Appearance.THEME,
                BuilderParameterNames.FILTERS,
                BuilderParameterNames.MORE));
        return own;
    }

    private static List<Select> filters(Asked asked, Map<Facet, List<FacetValue>> facets, Words words) {
        List<Select> selects = new ArrayList<>();
        for (Facet facet : FACETS) {
            Stream<Select.Choice> counted = facets.getOrDefault(facet, List.of()).stream()
                    .map(it -> Select.choice(
                            CleanText.line(it.value()), CleanText.line(it.label()) + " (" + it.count() + ")"));
            selects.add(Select.of(
                    facet.parameter(),
                    words.say(facet.parameter()),
                    Stream.concat(Stream.of(Select.choice("", words.say("all"))), counted)
                            .toList(),
                    String.join(",", asked.values(facet.parameter()))));
        }
        if (Stream.of("from", "to", "month").noneMatch(asked::has)) {
            selects.add(
                    1,
                    Select.of(
                            "when",
                            words.say("date"),
                            WINDOWS.stream()
                                    .map(it -> Select.choice(it.equals("upcoming") ? "" : it, words.say(it)))
                                    .toList(),
                            asked.first("when")));
        }
        return selects;
    }

    private static List<Select> looks(Asked asked, Appearance look, Words words) {
        return List.of(
                Select.of(
                        Appearance.LAYOUT,
                        words.say("layout"),
                        Choice.names(Layout.class).stream()
                                .map(it -> Select.choice(it.equals("list") ? "" : it, words.say("layout-" + it)))
                                .toList(),
                        look.layout() == Layout.LIST ? "" : look.layoutName()),
                Select.of(
                        "limit",
                        words.say("limit"),
                        LIMITS.stream()
                                .map(it -> Select.choice(it.equals("20") ? "" : it, it))
                                .toList(),
                        asked.first("limit")),
                Select.of(
                        Appearance.THEME,
                        words.say("theme"),
                        Choice.names(Theme.class).stream()
                                .map(it -> Select.choice(it.equals("auto") ? "" : it, words.say("theme-" + it)))
                                .toList(),
                        look.theme() == Theme.AUTO ? "" : look.themeName()),
                Select.of(
                        "lang",
                        words.say("wordsIn"),
                        Stream.concat(
                                        Stream.of(Select.choice("", words.say("visitorsLanguage"))),
                                        LANGUAGES.stream().map(it -> Select.choice(it, PageFrame.nameOf(it))))
                                .toList(),
                        asked.first("lang")));
    }
}
