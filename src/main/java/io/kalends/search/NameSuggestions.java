package io.kalends.search;

import io.kalends.search.index.Filtered;
import io.kalends.search.index.Suggestion;
import io.kalends.search.index.Suggestion.Kind;
import io.kalends.search.words.Typed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Completes the names of events, those that begin as typed first, and among them what comes soonest. */
final class NameSuggestions {

    /** An event of this name that is offered for all of that name. */
    private record Offered(String name, String slug, boolean opens) {}

    private final Filtered filtered;

    NameSuggestions(Filtered filtered) {
        this.filtered = filtered;
    }

    /** The best first; each is counted when it is asked for. */
    Stream<Suggestion> of(Typed typed, int limit) {
        Map<String, Offered> names = new LinkedHashMap<>();
        for (Filtered.Named event : filtered.named(typed, limit * 3)) {
            String name = event.name();
            names.computeIfAbsent(
                    name.toLowerCase(Locale.ROOT),
                    it -> new Offered(name, event.slug(), typed.opens(Typed.words(name))));
        }
        return names.values().stream()
                .sorted(Comparator.comparing(it -> !it.opens()))
                .map(it -> new Suggestion(
                        Kind.EVENT, it.slug(), it.name(), typed.mark(it.name()), filtered.countNamed(it.name())));
    }
}
