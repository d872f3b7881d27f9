package io.kalends.search;

import java.util.HashMap;
import java.util.Map;

/**
 * The words of an event stand in three fields: one that words are found in, one that knows in which order they stand, and
 * one of the name alone that suggestions are made from.
 */
final class WordFields {

    /** {@link Terms}, counted, without places. */
    static final String WORDS = "words";

    /** Words as written, with places. */
    static final String PHRASES = "phrases";

    /** The words of the name, and their {@link #opening}s. */
    static final String NAME = "nameWords";

    /** As many letters as are looked up by an opening; beyond, few enough words have a beginning in common. */
    static final int OPENING = 2;

    private WordFields() {}

    /** The term that all words with these first letters have. */
    static String opening(String letters) {
        return "/" + letters;
    }

    /** What {@link #NAME} holds of a name, each once. */
    static Map<String, Integer> ofName(String name) {
        Map<String, Integer> terms = new HashMap<>();
        for (String word : Typed.words(name)) {
            terms.put(word, 1);
            for (int letters = 1; letters <= Math.min(OPENING, word.length()); letters++) {
                terms.put(opening(word.substring(0, letters)), 1);
            }
        }
        return terms;
    }
}
