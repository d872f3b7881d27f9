package io.kalends.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Offers words that occur in the index for words that do not. */
final class DidYouMean {

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    DidYouMean(IndexReader reader, Vocabulary vocabulary) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        checker.setMinQueryLength(3);
        checker.setMinPrefix(0);
    }

    /** The same words with unknown ones replaced; absent when there is nothing to replace them by. */
    Optional<String> offer(String words) {
        String offered = Arrays.stream(words.split("\\s+", -1))
                .map(it -> it.startsWith("-") || vocabulary.has(it) ? it : replaced(it))
                .collect(Collectors.joining(" "));
        return offered.equals(words) ? Optional.empty() : Optional.of(offered);
    }

    /** Quotation marks and other signs stay around a word. */
    private String replaced(String word) {
        return WordAnalyzer.words(Languages.NEUTRAL, word).stream()
                .findFirst()
                .flatMap(it -> replacement(word)
                        .map(better -> word.substring(0, it.start()) + better + word.substring(it.end())))
                .orElse(word);
    }

    private Optional<String> replacement(String word) {
        List<WordAnalyzer.Word> words = WordAnalyzer.words(Languages.NEUTRAL, word);
        if (words.size() != 1) {
            return Optional.empty();
        }
        return Arrays.stream(
                        similar(new Term(EventTextBinder.WORDS, words.get(0).term())))
                .filter(it -> Terms.isAsWritten(it.string))
                .max(Comparator.<SuggestWord>comparingDouble(it -> it.score).thenComparingInt(it -> it.freq))
                .map(it -> it.string);
    }

    private SuggestWord[] similar(Term term) {
        try {
            return checker.suggestSimilar(term, 3, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
