package io.kalends.load;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In how many events each content word occurs. */
final class WordCounts {

    private final Map<Language, int[]> counts = new EnumMap<>(Language.class);
    private final Map<Language, int[]> latest = new EnumMap<>(Language.class);

    WordCounts() {
        for (Language language : Language.values()) {
            counts.put(language, new int[Vocabulary.SIZE]);
            latest.put(language, new int[Vocabulary.SIZE]);
        }
    }

    /**
     * Notes that a word occurs in an event.
     *
     * @param event number of the event, from 0; events come one after the other
     */
    void note(Language language, int rank, int event) {
        int[] seen = latest.get(language);
        if (seen[rank] != event + 1) {
            seen[rank] = event + 1;
            counts.get(language)[rank]++;
        }
    }

    int count(Language language, int rank) {
        return counts.get(language)[rank];
    }

    /** Words that occur in about as many events as wanted, the nearest first, as searches spell them. */
    List<Frequent> about(double wanted, int most, Map<Language, Vocabulary> vocabularies) {
        Map<String, Integer> events = new HashMap<>();
        for (Language language : Language.values()) {
            for (int rank = 0; rank < Vocabulary.SIZE; rank++) {
                // An event has one language, so that none is counted twice.
                events.merge(folded(vocabularies.get(language).word(rank)), count(language, rank), Integer::sum);
            }
        }
        return events.entrySet().stream()
                .map(it -> new Frequent(it.getKey(), it.getValue()))
                .filter(it -> it.events() > 0 && it.word().length() > 3)
                .sorted(Comparator.comparingDouble((Frequent it) -> distance(it, wanted))
                        .thenComparing(Frequent::word))
                .limit(most)
                .toList();
    }

    private static double distance(Frequent word, double wanted) {
        return Math.abs(Math.log(word.events() / wanted));
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT);
    }

    /** A word and in how many events it occurs. */
    record Frequent(String word, int events) {}
}
