package io.kalends.search;

import io.kalends.event.TopicTree;
import io.kalends.search.Suggestion.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;

/** Completes what was typed from one index: as typed, and when nothing begins so, with an error forgiven. */
final class Completion {

    private final KnownValues known = new KnownValues();

    List<Suggestion> of(IndexStore store, TopicTree tree, EventQuery query, Collection<Kind> kinds, Locale locale) {
        Typed typed = Typed.of(query.q().orElse(""));
        if (typed.beginnings().isEmpty()) {
            return List.of();
        }
        try (IndexReader reader = store.openReader();
                IndexQuery filters = new IndexQuery(store, query, Optional.empty())) {
            Query filter =
                    LuceneMigrationUtils.toLuceneQuery(filters.in(query.window().toTheMinute()));
            WithinFilters filtered = new WithinFilters(reader, filter);
            NameSuggestions names = new NameSuggestions(
                    filtered,
                    new SoonFirst(query.window().zone(), query.window().asOf()));
            ValueSuggestions values = new ValueSuggestions(filtered, known.in(reader, tree), tree, locale);
            List<Suggestion> found = of(typed, kinds, names, values, query.limit());
            return found.isEmpty() ? of(typed.withErrors(), kinds, names, values, query.limit()) : found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Suggestion> of(
            Typed typed, Collection<Kind> kinds, NameSuggestions names, ValueSuggestions values, int limit)
            throws IOException {
        List<Iterator<Suggestion>> ofEach = new ArrayList<>();
        for (Kind kind : kinds) {
            Stream<Suggestion> best = kind == Kind.EVENT ? names.of(typed, limit) : values.of(kind, typed);
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
