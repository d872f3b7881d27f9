package io.kalends.view;

import io.kalends.event.Choice;
import io.kalends.event.Organizer;
import io.kalends.event.Organizers;
import io.kalends.search.Selection.Count;
import io.kalends.search.query.Facet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Gives the values of facets the labels that people read. */
@ApplicationScoped
public class FacetLabels {

    private final Organizers organizers;

    FacetLabels(Organizers organizers) {
        this.organizers = organizers;
    }

    /** The counts of each facet, as read from somewhere. */
    public Map<Facet, List<FacetValue>> label(Map<Facet, List<Count>> facets, Viewpoint from) {
        Map<Facet, List<FacetValue>> labelled = new LinkedHashMap<>();
        facets.forEach((facet, counts) -> {
            UnaryOperator<String> label = labels(facet, counts, from);
            labelled.put(
                    facet,
                    counts.stream()
                            .map(it -> new FacetValue(it.value(), label.apply(it.value()), it.count(), it.selected()))
                            .toList());
        });
        return labelled;
    }

    private UnaryOperator<String> labels(Facet facet, List<Count> counts, Viewpoint from) {
        return switch (facet) {
            case TOPIC -> it -> from.tree().label(it, from.locale());
            case ORGANIZER -> names(counts);
            case LANGUAGE -> from.labels()::language;
            case COUNTRY -> from.labels()::country;
            case CITY -> it -> it;
            case WEEKDAY -> it -> from.dates().of(weekday(it));
            case ATTENDANCE, REGISTRATION, FREE, STATUS -> it -> from.labels().of(facet.parameter(), it);
        };
    }

    private UnaryOperator<String> names(List<Count> counts) {
        Map<String, String> names = organizers
                .listBySlugs(counts.stream().map(Count::value).toList())
                .stream()
                .collect(Collectors.toMap(Organizer::slug, Organizer::name));
        return it -> names.getOrDefault(it, it);
    }

    private static DayOfWeek weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(it -> Choice.name(it).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
