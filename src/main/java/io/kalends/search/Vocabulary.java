package io.kalends.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The words that occur in some event, whatever the filters. */
final class Vocabulary {

    private final IndexReader reader;
    private final WordQueries queries;

    /**
     * @param languages the languages in which words are understood
     */
    Vocabulary(IndexReader reader, Set<String> languages) {
        this.reader = reader;
        this.queries = new WordQueries(languages);
    }

    /** Whether a word occurs, as written or in another form. */
    boolean has(String word) {
        return queries.termsOf(word).anyMatch(it -> frequency(it) > 0);
    }

    private int frequency(String term) {
        try {
            return reader.docFreq(new Term(EventTextBinder.WORDS, term));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
