package io.kalends.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The words that occur in some event, whatever the filters. */
final class Vocabulary {

    private final IndexReader reader;
    private final Set<String> languages;

    /**
     * @param languages the languages in which words are understood
     */
    Vocabulary(IndexReader reader, Set<String> languages) {
        this.reader = reader;
        this.languages = languages;
    }

    /** Whether a word occurs, as written or in another form. */
    boolean has(String word) {
        return has(word, Languages.NEUTRAL, List.of("name", "context", "body"), EventTextBinder.NEUTRAL)
                || languages.stream()
                        .anyMatch(it -> Languages.analyzer(it)
                                .filter(analyzer -> has(word, analyzer, List.of("name", "body"), it))
                                .isPresent());
    }

    private boolean has(String word, Analyzer analyzer, List<String> parts, String language) {
        List<WordAnalyzer.Word> terms = WordAnalyzer.words(analyzer, word);
        return terms.stream()
                .allMatch(term -> parts.stream()
                        .anyMatch(it -> frequency(new Term(EventTextBinder.field(it, language), term.term())) > 0));
    }

    /** In how many events a term occurs. */
    int frequency(Term term) {
        try {
            return reader.docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
