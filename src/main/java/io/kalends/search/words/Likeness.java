package io.kalends.search.words;

import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** Whether one word may be another with typing errors in it. */
public final class Likeness {

    private static final int LETTERS_PER_ERROR = 3;

    private Likeness() {}

    /** Whether somebody who typed one word may be offered another: with an error in three letters, two in six. */
    public static boolean mayBeMeant(String typed, String word) {
        return !SignsInNames.has(word) && edits(typed, word) * LETTERS_PER_ERROR <= typed.length();
    }

    static boolean isNear(String wanted, String word) {
        int errors = TextPredicates.errorsForgiven(wanted);
        return errors > 0
                && Math.abs(wanted.length() - word.length()) <= errors
                && haveEnoughInCommon(wanted, word, errors)
                && edits(wanted, word) <= errors;
    }

    /** An edit brings at most one letter that the other word has not; to count letters is cheaper than to count edits. */
    private static boolean haveEnoughInCommon(String one, String other, int errors) {
        long some = letters(one);
        long others = letters(other);
        return Long.bitCount(some & ~others) <= errors && Long.bitCount(others & ~some) <= errors;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /**
     * Two letters that changed places are one edit, as where words are found. Lucene tells a likeness: one less the edits by
     * the shorter word's length.
     */
    private static int edits(String one, String other) {
        float likeness = new LuceneLevenshteinDistance().getDistance(one, other);
        return Math.round((1 - likeness) * Math.min(one.length(), other.length()));
    }
}
