package io.kalends.search.words;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words of an event stand in three fields: as written, with places; what their forms have in common; and those of the
 * name alone, which suggestions are made from.
 */
public final class WordFields {

    /** Words as written, each in its place and as often as it counts. Its lengths are those of the texts. */
    public static final String WORDS = "words";

    /** The other {@link Terms}, counted, without places. */
    public static final String FORMS = "forms";

    /** The words of the name, and their {@link #opening}s. */
    public static final String NAME = "nameWords";

    /** As many letters as are looked up by an opening; beyond, few enough words have a beginning in common. */
    public static final int OPENING = 2;

    private WordFields() {}

    /** The term that all words with these first letters have. */
    public static String opening(String letters) {
        return "/" + letters;
    }

    /** Where a term stands. */
    public static String of(String term) {
        return Terms.isAsWritten(term) ? WORDS : FORMS;
    }

    /** What {@link #NAME} holds of a name, each once. */
    public static Set<String> ofName(String name) {
        Set<String> terms = new LinkedHashSet<>();
        for (String word : Typed.words(name)) {
            terms.add(word);
            for (int letters = 1; letters <= Math.min(OPENING, word.length()); letters++) {
                terms.add(opening(word.substring(0, letters)));
            }
        }
        return terms;
    }
}
