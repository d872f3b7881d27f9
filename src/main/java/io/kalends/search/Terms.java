package io.kalends.search;

import io.kalends.search.WordAnalyzer.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an event is found by: each word as written, and once more for each language of the event as what its forms have in
 * common, marked with that language. All in one field, with how much each counts: a search asks for few terms, whatever
 * the parts of a text and the languages that there are.
 */
final class Terms {

    /** Between a language and a term; no word has it. */
    private static final char MARK = '/';

    private Terms() {}

    static String marked(String language, String term) {
        return language + MARK + term;
    }

    /** What the terms of a language begin with. */
    static String mark(String language) {
        return language + MARK;
    }

    static boolean isAsWritten(String term) {
        return term.indexOf(MARK) < 0;
    }

    /** The terms of an event, each with how much it counts. */
    static Map<String, Integer> of(EventText text) {
        Map<String, Integer> terms = new HashMap<>();
        text.parts()
                .forEach((part, texts) -> texts.stream()
                        .flatMap(it -> of(it, text.languages()))
                        .forEach(it -> terms.merge(it, part.weight(), Integer::sum)));
        return terms;
    }

    private static Stream<String> of(String text, Collection<String> languages) {
        List<Word> words = WordAnalyzer.words(Languages.NEUTRAL, text);
        return Stream.concat(words.stream().map(Word::term), languages.stream().flatMap(it -> in(it, text).stream()));
    }

    private static List<String> in(String language, String text) {
        Stream<Word> words = WordAnalyzer.words(Languages.analyzer(language), text).stream();
        return words.flatMap(it -> Stream.concat(
                        Stream.of(marked(language, it.term())),
                        partsOf(language, text.substring(it.start(), it.end())).stream()))
                .toList();
    }

    /** The terms of the parts of a compound; none when the word is none. */
    static List<String> partsOf(String language, String word) {
        return Compounds.terms(language, Languages.analyzer(language), word)
                .map(it -> marked(language, it))
                .toList();
    }
}
