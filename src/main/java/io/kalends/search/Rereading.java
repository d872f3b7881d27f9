package io.kalends.search;

import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Vocabulary;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.SearchParameters;
import io.kalends.search.words.Joints;
import io.kalends.search.words.Languages;
import io.kalends.search.words.TextQuery;
import io.kalends.search.words.Wording;
import java.util.Optional;
import java.util.Set;

/**
 * Another look at words that found nothing as written: with blanks moved, then with typing errors forgiven; then, when no
 * event has all words, not even one that is over, for events that have some.
 */
final class Rereading {

    private final IndexSnapshot index;
    private final EventQuery query;

    Rereading(IndexSnapshot index, EventQuery query) {
        this.index = index;
        this.query = query;
    }

    Selection find() {
        Set<String> languages = PageReader.understood(index, query);
        String typed = query.q().orElseThrow();
        Vocabulary vocabulary = new Vocabulary(index, languages);
        Optional<TextQuery> moved =
                new Joints(vocabulary::has).moved(TextQuery.parse(typed)).filter(it -> finds(it.typed()));
        if (moved.isPresent()) {
            return select(
                    Wording.asWritten(moved.get()), Optional.of(moved.get().typed()));
        }
        Optional<String> corrected = new DidYouMean(index, vocabulary).offer(typed);
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
        return EventSearch.select(index, query, Optional.of(wording), didYouMean);
    }

    /** Whether one can ask for that, and finds something. */
    private boolean finds(String words) {
        Wording offered = Wording.asWritten(TextQuery.parse(words));
        return words.length() <= SearchParameters.LONGEST_TEXT
                && new PageReader(index, query, Optional.of(offered)).finds();
    }
}
