package io.kalends.search;

import java.util.Collection;

/**
 * How well an engine did.
 *
 * @param reciprocalRank mean of one through the rank of the first right event, 0 for none among the first ten (MRR@10)
 * @param success share of the searches whose first event was right
 */
record Relevance(double reciprocalRank, double success) {

    static Relevance of(Collection<Integer> ranks) {
        return new Relevance(
                ranks.stream()
                        .mapToDouble(it -> it == 0 ? 0 : 1.0 / it)
                        .average()
                        .orElse(0),
                ranks.stream().mapToDouble(it -> it == 1 ? 1 : 0).average().orElse(0));
    }
}
