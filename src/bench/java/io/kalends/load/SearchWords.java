package io.kalends.load;

import io.kalends.load.WordCounts.Frequent;
import java.util.List;
import java.util.Map;

/** Words to search for, by how many events have them. */
record SearchWords(List<Frequent> rare, List<Frequent> medium, List<Frequent> common) {

    /** One in a thousand events, one in a hundred, one in ten. */
    static SearchWords of(WordCounts counts, int events, Map<Language, Vocabulary> vocabularies) {
        return new SearchWords(
                counts.about(events / 1_000.0, 200, vocabularies),
                counts.about(events / 100.0, 50, vocabularies),
                counts.about(events / 10.0, 10, vocabularies));
    }

    static List<String> words(List<Frequent> these) {
        return these.stream().map(Frequent::word).toList();
    }

    /** In how many events they are, as a span. */
    static String span(List<Frequent> these) {
        return "%,d to %,d"
                .formatted(
                        these.stream().mapToInt(Frequent::events).min().orElse(0),
                        these.stream().mapToInt(Frequent::events).max().orElse(0));
    }

    /** A word with two letters in each other's place. */
    static String mistyped(String word) {
        int middle = word.length() / 2;
        return word.substring(0, middle - 1)
                + word.charAt(middle)
                + word.charAt(middle - 1)
                + word.substring(middle + 1);
    }
}
