package io.kalends.search;

import io.kalends.event.Choice;
import io.kalends.event.Slug;
import io.kalends.search.Selection.Count;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts by the values of facets as they are told: the most frequent first, and values in use even at zero. */
final class Facets {

    /** How many values of a facet are shown, besides those in use. */
    private static final int SHOWN = 100;

    private static final Comparator<Count> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

    private final EventQuery query;

    Facets(EventQuery query) {
        this.query = query;
    }

    /** The facets asked for. */
    Map<Facet, List<Count>> told(Map<Facet, Map<String, Long>> counted) {
        Map<Facet, List<Count>> told = new LinkedHashMap<>();
        for (Facet facet : query.facets()) {
            told.put(facet, shown(facet, spelled(facet, counted.getOrDefault(facet, Map.of()))));
        }
        return told;
    }

    /** Every value with its count, in any order. */
    private static Map<String, Long> spelled(Facet facet, Map<String, Long> counts) {
        return facet == Facet.CITY ? cities(mostFrequentFirst(counts)) : counts;
    }

    /** Every value with its count, the most frequent first. */
    static Map<String, Long> counted(Facet facet, Map<String, Long> counts) {
        return mostFrequentFirst(spelled(facet, counts));
    }

    private static Map<String, Long> mostFrequentFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    /** The filter does not tell spellings apart, and takes a comma for the end of a value. */
    private static Map<String, Long> cities(Map<String, Long> spellings) {
        Map<String, String> usual = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        spellings.forEach((name, count) ->
                counts.merge(usual.computeIfAbsent(Slug.of(name), it -> name.replace(",", "")), count, Long::sum));
        return counts;
    }

    private List<Count> shown(Facet facet, Map<String, Long> counts) {
        Set<String> used = used(facet);
        List<Count> all = new ArrayList<>();
        counts.forEach((value, count) -> all.add(new Count(value, count, isUsed(facet, value, used))));
        Set<String> missing = new LinkedHashSet<>(used);
        counts.keySet().forEach(it -> missing.remove(comparable(facet, it)));
        missing.forEach(it -> all.add(new Count(it, 0, true)));
        return first(all);
    }

    /** The most frequent ones and those in use. There may be thousands, so that not all are put in order. */
    private static List<Count> first(List<Count> all) {
        Queue<Count> frequent = new PriorityQueue<>(MOST_FREQUENT_FIRST.reversed());
        List<Count> shown = new ArrayList<>();
        for (Count count : all) {
            @Nullable Count least = count;
            if (frequent.size() < SHOWN || MOST_FREQUENT_FIRST.compare(count, frequent.element()) < 0) {
                frequent.add(count);
                least = frequent.size() > SHOWN ? frequent.remove() : null;
            }
            if (least != null && least.selected()) {
                shown.add(least);
            }
        }
        shown.addAll(frequent);
        shown.sort(MOST_FREQUENT_FIRST);
        return shown;
    }

    private static boolean isUsed(Facet facet, String value, Set<String> used) {
        return used.contains(comparable(facet, value));
    }

    private static String comparable(Facet facet, String value) {
        return facet == Facet.CITY ? Slug.of(value) : value;
    }

    private Set<String> used(Facet facet) {
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
