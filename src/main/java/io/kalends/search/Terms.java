package io.kalends.search;

import io.kalends.search.WordAnalyzer.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
        text.parts().forEach((part, texts) -> {
            for (String each : texts) {
                WordAnalyzer.words(Languages.NEUTRAL, each)
                        .forEach(it -> terms.merge(it.term(), part.weight(), Integer::sum));
                text.languages()
                        .forEach(language -> in(language, each, it -> terms.merge(it, part.weight(), Integer::sum)));
            }
        });
        return terms;
    }

    private static void in(String language, String text, Consumer<String> terms) {
        String mark = mark(language);
        for (Word word : WordAnalyzer.words(Languages.analyzer(language), text)) {
            terms.accept(mark + word.term());
            if (Compounds.has(language)) {
                partsOf(language, text.substring(word.start(), word.end())).forEach(terms);
            }
        }
    }

    /** The terms of the parts of a compound; none when the word is none. */
    static List<String> partsOf(String language, String word) {
        return Compounds.terms(language, Languages.analyzer(language), word)
                .map(it -> marked(language, it))
                .toList();
    }
}
