package io.kalends.search;

import io.kalends.event.TopicTree;
import io.kalends.search.Suggestion.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;

/** Completes what somebody is typing by what there is within the filters. The index alone is asked. */
@ApplicationScoped
public class Suggestions {

    private final EventIndex index;
    private final TopicNames topics;
    private final KnownValues known = new KnownValues();

    Suggestions(EventIndex index, TopicNames topics) {
        this.index = index;
        this.topics = topics;
    }

    /**
     * Completions of {@code q}, in turn the best of each kind, ordered by kind. When nothing begins as typed, one typing
     * error is forgiven in each word.
     */
    public List<Suggestion> of(EventQuery query, Collection<Kind> kinds, Locale locale) {
        Typed typed = Typed.of(query.q().orElse(""));
        if (typed.beginnings().isEmpty()) {
            return List.of();
        }
        IndexStore store = index.store();
        try (IndexReader reader = store.openReader();
                IndexQuery filters = new IndexQuery(store, query, Optional.empty())) {
            Query filter =
                    LuceneMigrationUtils.toLuceneQuery(filters.in(query.window().toTheMinute()));
            WithinFilters filtered = new WithinFilters(reader, filter);
            TopicTree tree = topics.tree();
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
        List<List<Suggestion>> ofEach = new ArrayList<>();
        for (Kind kind : kinds) {
            ofEach.add(kind == Kind.EVENT ? names.of(typed, limit) : values.of(kind, typed, limit));
        }
        List<Suggestion> inTurn = new ArrayList<>();
        for (int place = 0; place < limit; place++) {
            for (List<Suggestion> some : ofEach) {
                some.stream().skip(place).findFirst().ifPresent(inTurn::add);
            }
        }
        return inTurn.stream()
                .limit(limit)
                .sorted(Comparator.comparing(Suggestion::kind))
                .toList();
    }
}
