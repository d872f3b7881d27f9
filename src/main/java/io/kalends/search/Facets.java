package io.kalends.search;

import io.kalends.event.Choice;
import io.kalends.event.RegistrationState;
import io.kalends.event.Slug;
import io.kalends.search.Selection.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchResult;

/** Counts matches by the values of a facet. Each facet leaves out its own filter, and keeps the values in use even at zero. */
final class Facets {

    /** How many values of a facet are shown, besides those in use. */
    private static final int SHOWN = 100;

    private static final int COUNTED = 10_000;

    private final IndexQuery index;
    private final Map<Facet, Counted<Map<String, Long>>> withMatches = new EnumMap<>(Facet.class);

    Facets(IndexQuery index) {
        this.index = index;
        for (Facet facet : index.query().facets()) {
            if (facet != Facet.REGISTRATION && used(facet).isEmpty()) {
                withMatches.put(facet, terms(facet));
            }
        }
    }

    /** What is counted over the matches themselves: the facets whose filter leaves nothing out. */
    Collection<Counted<Map<String, Long>>> counted() {
        return withMatches.values();
    }

    /** The facets asked for. */
    Map<Facet, List<Count>> read(SearchResult<?> matches) {
        Map<Facet, List<Count>> read = new LinkedHashMap<>();
        for (Facet facet : index.query().facets()) {
            Counted<Map<String, Long>> counted = withMatches.get(facet);
            Map<String, Long> counts = counted == null ? counts(facet) : spelled(facet, counted.in(matches));
            read.put(facet, shown(facet, counts));
        }
        return read;
    }

    /** Every value with its count, the most frequent first. */
    Map<String, Long> counts(Facet facet) {
        SearchPredicate others = index.without(facet.filter());
        if (facet == Facet.REGISTRATION) {
            return registrationStates(others);
        }
        Counted<Map<String, Long>> counted = terms(facet);
        return spelled(facet, counted.in(index.count(others, List.of(counted))));
    }

    private Counted<Map<String, Long>> terms(Facet facet) {
        return Counted.of(
                facet.parameter(),
                index.aggregations()
                        .terms()
                        .field(facet.field(), String.class)
                        .orderByCountDescending()
                        .maxTermCount(COUNTED)
                        .toAggregation());
    }

    private static Map<String, Long> spelled(Facet facet, Map<String, Long> counts) {
        return facet == Facet.CITY ? cities(counts) : counts;
    }

    /** The filter does not tell spellings apart, and takes a comma for the end of a value. */
    private static Map<String, Long> cities(Map<String, Long> spellings) {
        Map<String, String> usual = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        spellings.forEach((name, count) ->
                counts.merge(usual.computeIfAbsent(Slug.of(name), it -> name.replace(",", "")), count, Long::sum));
        return counts;
    }

    private Map<String, Long> registrationStates(SearchPredicate others) {
        Map<String, Long> states = new LinkedHashMap<>();
        for (RegistrationState state : RegistrationState.values()) {
            SearchPredicate inState =
                    index.filters().registration(state, index.query().window().asOf());
            long count = index.count(index.all(List.of(others, inState)));
            if (count > 0) {
                states.put(Choice.name(state), count);
            }
        }
        return states;
    }

    private List<Count> shown(Facet facet, Map<String, Long> counts) {
        Set<String> used = used(facet);
        List<Count> all = new ArrayList<>();
        counts.forEach((value, count) -> all.add(new Count(value, count, isUsed(facet, value, used))));
        Set<String> missing = new LinkedHashSet<>(used);
        counts.keySet().forEach(it -> missing.remove(comparable(facet, it)));
        missing.forEach(it -> all.add(new Count(it, 0, true)));
        all.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
        List<Count> shown = new ArrayList<>(all.subList(0, Math.min(SHOWN, all.size())));
        all.stream().skip(SHOWN).filter(Count::selected).forEach(shown::add);
        return shown;
    }

    private static boolean isUsed(Facet facet, String value, Set<String> used) {
        return used.contains(comparable(facet, value));
    }

    private static String comparable(Facet facet, String value) {
        return facet == Facet.CITY ? Slug.of(value) : value;
    }

    private Set<String> used(Facet facet) {
        EventQuery query = index.query();
        return switch (facet) {
            case TOPIC -> query.topics();
            case ORGANIZER -> query.organizers();
            case LANGUAGE ->
                query.languages().stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
            case ATTENDANCE -> names(query.attendance());
            case COUNTRY -> query.countries();
            case CITY -> query.cities();
            case WEEKDAY -> names(query.weekdays());
            case REGISTRATION -> names(query.registration());
            case FREE -> query.free().map(String::valueOf).map(Set::of).orElse(Set.of());
            case STATUS -> names(query.statuses());
        };
    }

    private static Set<String> names(Set<? extends Enum<?>> choices) {
        return choices.stream().map(Choice::name).collect(Collectors.toSet());
    }
}
