package io.kalends.search;

import io.kalends.event.TopicTree;
import io.kalends.search.KnownValues.Known;
import io.kalends.search.KnownValues.Label;
import io.kalends.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Completes topics, organizers and cities, those that begin as typed and are frequent first. */
final class ValueSuggestions {

    private static final int MOST_TRIED = 200;

    private final WithinFilters filtered;
    private final List<Known> values;
    private final TopicTree tree;
    private final Locale locale;

    /**
     * @param locale the language in which topics are offered
     */
    ValueSuggestions(WithinFilters filtered, List<Known> values, TopicTree tree, Locale locale) {
        this.filtered = filtered;
        this.values = values;
        this.tree = tree;
        this.locale = locale;
    }

    List<Suggestion> of(Kind kind, Typed typed, int limit) throws IOException {
        List<Known> candidates = values.stream()
                .filter(it -> it.kind() == kind && it.frequency() > 0 && fits(typed, it))
                .sorted(Comparator.<Known, Boolean>comparing(it -> !opens(typed, it))
                        .thenComparing(Known::frequency, Comparator.reverseOrder())
                        .thenComparing(Known::value))
                .limit(MOST_TRIED)
                .toList();
        List<Suggestion> suggestions = new ArrayList<>();
        for (Known candidate : candidates) {
            long count = suggestions.size() < limit ? filtered.count(candidate.field(), candidate.term()) : 0;
            if (count > 0) {
                String label = label(candidate);
                suggestions.add(new Suggestion(kind, candidate.value(), label, typed.mark(label), count));
            }
        }
        return suggestions;
    }

    private String label(Known known) {
        return known.kind() == Kind.TOPIC
                ? tree.label(known.value(), locale)
                : known.labels().get(0).text();
    }

    private static boolean fits(Typed typed, Known known) {
        return known.labels().stream().map(Label::words).anyMatch(typed::fits);
    }

    private static boolean opens(Typed typed, Known known) {
        return known.labels().stream().map(Label::words).anyMatch(typed::opens);
    }
}
