package io.kalends.search.words;

import java.util.List;

/**
 * What an event is found by: each word as written, and once more for each language of the event as what its forms have in
 * common, marked with that language. All weigh as if they stood in one text: a search asks for few terms, whatever the parts
 * of a text and the languages that there are.
 */
public final class Terms {

    /** Between a language and a term; no word has it. */
    private static final char MARK = '/';

    private Terms() {}

    static String marked(String language, String term) {
        return language + MARK + term;
    }

    /** What the terms of a language begin with. */
    public static String mark(String language) {
        return language + MARK;
    }

    public static boolean isAsWritten(String term) {
        return term.indexOf(MARK) < 0;
    }

    /** The terms of the parts of a compound; none when the word is none. */
    public static List<String> partsOf(String language, String word) {
        return Compounds.terms(language, Languages.analyzer(language), word)
                .map(it -> marked(language, it))
                .toList();
    }
}
