package io.kalends.search.words;

import io.kalends.search.words.WordAnalyzer.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the words of a search in texts that are in some languages. A text is gone through by stretches without blanks, since
 * words do not reach beyond them; most have nothing of what is looked for, and what was found out about one is remembered
 * until the request ends.
 */
final class WantedWords {

    private final List<Wanted> wanted;
    private final FirstLetters letters;
    private final boolean wholeTexts;
    private final Map<String, List<Word>> met = new HashMap<>();

    WantedWords(Wording words, Set<String> languages) {
        wanted = Stream.concat(
                        Stream.of(WordReader.asWritten()), languages.stream().map(WordReader::in))
                .map(it -> new Wanted(words, it))
                .toList();
        letters = new FirstLetters(
                wanted.stream().flatMap(Wanted::terms).collect(Collectors.toSet()),
                languages,
                !words.forgiven().isEmpty());
        wholeTexts = languages.contains(Languages.BY_TEXT);
    }

    /** Where the first stretch stands that has what is looked for; the end of the text when none has. */
    int first(String text) {
        return next(text, 0, text.length());
    }

    /** The words that are looked for in the stretches that begin from one place up to another. */
    List<Word> between(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int start = next(text, from, to);
        while (start < to) {
            int end = end(text, start);
            for (Word word : in(text, start, end)) {
                words.add(new Word(word.term(), start + word.start(), start + word.end()));
            }
            start = next(text, end, to);
        }
        return words;
    }

    private int next(String text, int from, int to) {
        int start = start(text, from, to);
        while (start < to) {
            int end = end(text, start);
            if (!in(text, start, end).isEmpty()) {
                return start;
            }
            start = start(text, end, to);
        }
        return text.length();
    }

    private int start(String text, int from, int to) {
        return wholeTexts ? from : letters.next(text, from, to);
    }

    private int end(String text, int start) {
        return wholeTexts ? text.length() : FirstLetters.end(text, start);
    }

    private List<Word> in(String text, int start, int end) {
        return met.computeIfAbsent(text.substring(start, end), this::find);
    }

    /** In order; where two readers find words of different lengths at one place, the first reader is believed. */
    private List<Word> find(String stretch) {
        Map<Integer, Word> words = Map.of();
        for (Wanted each : wanted) {
            for (Word word : each.in(stretch)) {
                words = words.isEmpty() ? new TreeMap<>() : words;
                words.putIfAbsent(word.start(), word);
            }
        }
        return words.isEmpty() ? List.of() : List.copyOf(words.values());
    }
}
