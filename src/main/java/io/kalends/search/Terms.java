package io.kalends.search;

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
        Stream.concat(
                        Stream.of(WordReader.asWritten()),
                        text.languages().stream().map(WordReader::in))
                .forEach(reader -> text.parts()
                        .forEach((part, texts) -> texts.forEach(
                                it -> reader.forEachTerm(it, term -> terms.merge(term, part.weight(), Integer::sum)))));
        return terms;
    }

    /** The terms of the parts of a compound; none when the word is none. */
    static List<String> partsOf(String language, String word) {
        return Compounds.terms(language, Languages.analyzer(language), word)
                .map(it -> marked(language, it))
                .toList();
    }
}
