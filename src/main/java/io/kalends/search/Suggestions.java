package io.kalends.search;

import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Suggestion;
import io.kalends.search.index.Suggestion.Kind;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Completes what somebody is typing by what there is within the filters. The index alone is asked. */
@ApplicationScoped
public class Suggestions {

    private final EventIndex index;
    private final TopicNames topics;
    private final Completion completion = new Completion();

    Suggestions(EventIndex index, TopicNames topics) {
        this.index = index;
        this.topics = topics;
    }

    /**
     * Completions of {@code q}, in turn the best of each kind, ordered by kind. When nothing begins as typed, one typing
     * error is forgiven in each word. A problem 400 where it has too many words.
     */
    public List<Suggestion> of(EventQuery query, Collection<Kind> kinds, Locale locale) {
        try (IndexSnapshot snapshot = index.snapshot()) {
            return completion.of(snapshot, topics.tree(), query, kinds, locale);
        }
    }
}
