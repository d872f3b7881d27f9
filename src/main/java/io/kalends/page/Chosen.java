package io.kalends.page;

import io.kalends.event.Slug;
import io.kalends.search.query.Facet;
import io.kalends.view.CleanText;
import io.kalends.view.FacetValue;
import io.kalends.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The filters of a search that are on, each as a link that takes it back. */
final class Chosen {

    /** What narrows nothing, or is shown in a field of its own. */
    private static final Set<String> NO_FILTERS =
            Set.of("q", "lang", "tz", "asOf", "sort", "limit", "page", "cursor", "facets", "fields", "include");

    private final Asked asked;
    private final Map<Facet, List<FacetValue>> facets;
    private final Words words;

    Chosen(Asked asked, Map<Facet, List<FacetValue>> facets, Words words) {
        this.asked = asked.without("page", "cursor");
        this.facets = facets;
        this.words = words;
    }

    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (String name : asked.parameters().keySet().stream().sorted().toList()) {
            if (!NO_FILTERS.contains(name)) {
                List<FacetValue> counted = counted(name);
                if (counted.isEmpty()) {
                    options.add(option(said(name), asked.without(name)));
                }
                counted.forEach(it -> options.add(option(it.label(), withoutValue(name, it))));
            }
        }
        return options;
    }

    private List<FacetValue> counted(String name) {
        return facets.entrySet().stream()
                .filter(it -> it.getKey().parameter().equals(name))
                .flatMap(it -> it.getValue().stream())
                .filter(FacetValue::selected)
                .toList();
    }

    private Asked withoutValue(String name, FacetValue value) {
        List<String> others = asked.values(name).stream()
                .filter(it -> !Slug.of(it).equals(Slug.of(value.value())))
                .toList();
        return others.isEmpty() || others.size() == asked.values(name).size()
                ? asked.without(name)
                : asked.with(name, String.join(",", others));
    }

    private String said(String name) {
        String value = String.join(", ", asked.values(name));
        return name.equals("when") ? words.say(value) : words.say(name) + ": " + value;
    }

    private static Option option(String label, Asked then) {
        return new Option(CleanText.line(label), "", then.address().toString(), true);
    }
}
