package io.kalends.search;

import io.kalends.event.TopicTree;
import io.kalends.search.index.Filtered;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.KnownValues;
import io.kalends.search.index.Suggestion;
import io.kalends.search.index.Suggestion.Kind;
import io.kalends.search.query.EventQuery;
import io.kalends.search.words.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Completes what was typed from one index: as typed, and when nothing begins so, with an error forgiven. */
final class Completion {

    private final KnownValues known = new KnownValues();

    List<Suggestion> of(IndexSnapshot index, TopicTree tree, EventQuery query, Collection<Kind> kinds, Locale locale) {
        Typed typed = Typed.of(query.q().orElse(""));
        WordLimit.check(typed.beginnings().size());
        if (typed.beginnings().isEmpty()) {
            return List.of();
        }
        Filtered filtered = index.filtered(query);
        ValueSuggestions values = new ValueSuggestions(filtered, known.in(index, tree), tree, locale);
        List<Suggestion> found = of(typed, kinds, filtered, values, query.limit());
        return found.isEmpty() ? of(typed.withErrors(), kinds, filtered, values, query.limit()) : found;
    }

    private static List<Suggestion> of(
            Typed typed, Collection<Kind> kinds, Filtered filtered, ValueSuggestions values, int limit) {
        List<Iterator<Suggestion>> ofEach = new ArrayList<>();
        for (Kind kind : kinds) {
            Stream<Suggestion> best =
                    kind == Kind.EVENT ? new NameSuggestions(filtered).of(typed, limit) : values.of(kind, typed);
            ofEach.add(best.iterator());
        }
        List<Suggestion> inTurn = new ArrayList<>();
        while (inTurn.size() < limit && ofEach.stream().anyMatch(Iterator::hasNext)) {
            ofEach.stream().filter(Iterator::hasNext).map(Iterator::next).forEach(inTurn::add);
        }
        return inTurn.stream()
                .limit(limit)
                .sorted(Comparator.comparing(Suggestion::kind))
                .toList();
    }
}
