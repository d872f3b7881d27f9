package io.kalends.search.index;

import io.kalends.search.words.WordQueries;
import java.util.Set;

/** The words that occur in some event, whatever the filters. */
public final class Vocabulary {

    private final IndexSnapshot index;
    private final WordQueries queries;

    /**
     * @param languages the languages in which words are understood
     */
    public Vocabulary(IndexSnapshot index, Set<String> languages) {
        this.index = index;
        this.queries = new WordQueries(languages);
    }

    /** Whether a word occurs, as written or in another form. */
    public boolean has(String word) {
        return queries.termsOf(word).anyMatch(index::hasTerm);
    }
}
