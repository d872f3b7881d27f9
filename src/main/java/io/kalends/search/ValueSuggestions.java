package io.kalends.search;

import io.kalends.event.TopicTree;
import io.kalends.search.index.Filtered;
import io.kalends.search.index.KnownValues.Known;
import io.kalends.search.index.KnownValues.Label;
import io.kalends.search.index.Suggestion;
import io.kalends.search.index.Suggestion.Kind;
import io.kalends.search.words.Typed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Completes topics, organizers and cities, those that begin as typed and are frequent first. */
final class ValueSuggestions {

    private static final int MOST_TRIED = 200;

    private record Candidate(Known known, boolean opens) {}

    private final Filtered filtered;
    private final List<Known> values;
    private final TopicTree tree;
    private final Locale locale;

    /**
     * @param locale the language in which topics are offered
     */
    ValueSuggestions(Filtered filtered, List<Known> values, TopicTree tree, Locale locale) {
        this.filtered = filtered;
        this.values = values;
        this.tree = tree;
        this.locale = locale;
    }

    /** The best first; each is counted when it is asked for. */
    Stream<Suggestion> of(Kind kind, Typed typed) {
        return values.stream()
                .filter(it -> it.kind() == kind && it.frequency() > 0)
                .flatMap(it -> candidate(typed, it).stream())
                .sorted(Comparator.<Candidate, Boolean>comparing(it -> !it.opens())
                        .thenComparing(it -> it.known().frequency(), Comparator.reverseOrder())
                        .thenComparing(it -> it.known().value()))
                .limit(MOST_TRIED)
                .map(Candidate::known)
                .map(it -> suggestion(it, typed))
                .filter(it -> it.count() > 0);
    }

    private Suggestion suggestion(Known known, Typed typed) {
        String label = label(known);
        return new Suggestion(
                known.kind(), known.value(), label, typed.mark(label), filtered.count(known.field(), known.term()));
    }

    private static Optional<Candidate> candidate(Typed typed, Known known) {
        boolean fits = false;
        boolean opens = false;
        for (Label label : known.labels()) {
            boolean meant = typed.fits(label.words());
            fits |= meant;
            opens |= meant && typed.opens(label.words());
        }
        return fits ? Optional.of(new Candidate(known, opens)) : Optional.empty();
    }

    private String label(Known known) {
        return known.kind() == Kind.TOPIC
                ? tree.label(known.value(), locale)
                : known.labels().get(0).text();
    }
}
