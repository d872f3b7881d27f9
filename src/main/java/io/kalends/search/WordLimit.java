package io.kalends.search;

import io.kalends.http.problem.Problem;

/** How many words may be looked for at once: each takes its time, and none is left out in silence. */
final class WordLimit {

    private static final int MOST = 32;

    private WordLimit() {}

    /** A problem 400 where there are too many in {@code q}. */
    static void check(int words) {
        if (words > MOST) {
            throw Problem.inParameter("q", "q has more than " + MOST + " words or phrases: leave some out.");
        }
    }
}
