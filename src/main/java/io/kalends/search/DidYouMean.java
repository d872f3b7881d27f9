package io.kalends.search;

import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Vocabulary;
import io.kalends.search.words.Languages;
import io.kalends.search.words.Likeness;
import io.kalends.search.words.WordAnalyzer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Offers words that occur in the index for words that do not. */
final class DidYouMean {

    private final IndexSnapshot index;
    private final Vocabulary vocabulary;

    DidYouMean(IndexSnapshot index, Vocabulary vocabulary) {
        this.index = index;
        this.vocabulary = vocabulary;
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
        String typed = words.get(0).term();
        return index.similar(typed).stream()
                .filter(it -> Likeness.mayBeMeant(typed, it))
                .findFirst();
    }
}
