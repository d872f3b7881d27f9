package io.kalends.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;

/**
 * Another look at words that found nothing as written: with blanks moved, then with typing errors forgiven; then, when no
 * event has all words, not even one that is over, for events that have some.
 */
final class Rereading {

    private final IndexStore store;
    private final EventQuery query;

    Rereading(IndexStore store, EventQuery query) {
        this.store = store;
        this.query = query;
    }

    Selection find() {
        try (IndexReader reader = store.openReader()) {
            return find(reader, IndexQuery.languages(store, query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Selection find(IndexReader reader, Set<String> languages) {
        String typed = query.q().orElseThrow();
        Vocabulary vocabulary = new Vocabulary(reader, languages);
        Optional<TextQuery> moved =
                new Joints(vocabulary::has).moved(TextQuery.parse(typed)).filter(it -> finds(it.typed()));
        if (moved.isPresent()) {
            return select(
                    Wording.asWritten(moved.get()), Optional.of(moved.get().typed()));
        }
        Optional<String> corrected = new DidYouMean(reader, vocabulary).offer(typed);
        Optional<String> offered = corrected.filter(this::finds);
        Wording forgiving = Wording.forgiving(TextQuery.parse(typed), vocabulary::has);
        Selection found = select(forgiving, offered);
        if (found.total() > 0
                || found.past() > 0
                || offered.isPresent()
                || forgiving.words().required().size() < 2) {
            return found;
        }
        TextQuery any = any(corrected.orElse(typed), languages);
        return select(
                new Wording(any(typed, languages), forgiving.forgiven()),
                Optional.of(any.typed()).filter(this::finds));
    }

    private static TextQuery any(String typed, Set<String> languages) {
        return TextQuery.parse(typed).any(it -> Languages.saysNothing(it, languages));
    }

    private Selection select(Wording wording, Optional<String> didYouMean) {
        try (IndexQuery index = new IndexQuery(store, query, Optional.of(wording))) {
            return EventSearch.select(index, didYouMean, true);
        }
    }

    private boolean finds(String words) {
        Wording offered = Wording.asWritten(TextQuery.parse(words));
        try (IndexQuery index = new IndexQuery(store, query, Optional.of(offered))) {
            return index.count(index.whole()) > 0;
        }
    }
}
