package io.kalends.search.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language that a text without one is written in: the one whose articles and prepositions it is full of. A text that
 * is too short to tell has none, and is searched as written.
 */
public final class LanguageGuess {

    private static final int FEWEST = 4;
    private static final double AHEAD = 1.5;
    private static final int ENOUGH = 2_000;

    private LanguageGuess() {}

    /** The languages in which texts are understood: those of the tags that they are published with, else what is guessed. */
    public static Set<String> understood(Collection<String> tags, Stream<String> texts) {
        return tags.isEmpty()
                ? of(texts).map(Set::of).orElse(Set.of())
                : tags.stream().flatMap(it -> Languages.of(it).stream()).collect(Collectors.toSet());
    }

    private static Optional<String> of(Stream<String> texts) {
        Map<String, Integer> found = new HashMap<>();
        texts.map(it -> it.substring(0, Math.min(it.length(), ENOUGH)))
                .flatMap(it -> WordAnalyzer.words(Languages.LOWER_CASE, it).stream())
                .flatMap(it -> StopWords.languagesOf(it.term()).stream())
                .forEach(it -> found.merge(it, 1, Integer::sum));
        List<Map.Entry<String, Integer>> best = found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        return best.stream()
                .findFirst()
                .filter(it -> it.getValue() >= FEWEST)
                .filter(it -> best.size() == 1 || it.getValue() >= best.get(1).getValue() * AHEAD)
                .map(Map.Entry::getKey);
    }
}
