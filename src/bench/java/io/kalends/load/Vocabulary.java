package io.kalends.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The content words of a language by frequency: real ones first, then as many made of its syllables. */
final class Vocabulary {

    static final int SIZE = 40_000;

    private static final Zipf BY_FREQUENCY = new Zipf(SIZE);

    private final Language language;
    private final List<String> words;
    private final Zipf binding;

    Vocabulary(Language language) {
        this.language = language;
        this.words = List.copyOf(words(language));
        this.binding = new Zipf(language.binding().size());
    }

    private static List<String> words(Language language) {
        RandomGenerator random = new SplittableRandom(language.ordinal());
        Set<String> used = new LinkedHashSet<>(language.frequent());
        used.removeAll(language.binding());
        Set<String> folded = new LinkedHashSet<>(language.binding());
        used.forEach(it -> folded.add(it.toLowerCase(Locale.ROOT)));
        while (used.size() < SIZE) {
            String word = made(language.syllables(), random);
            if (folded.add(word)) {
                used.add(word);
            }
        }
        return new ArrayList<>(used);
    }

    private static String made(List<String> syllables, RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int parts = random.nextInt(2, 5); parts > 0; parts--) {
            word.append(syllables.get(random.nextInt(syllables.size())));
        }
        return word.toString();
    }

    Language language() {
        return language;
    }

    String word(int rank) {
        return words.get(rank);
    }

    /** The rank of a content word of a text. */
    int rank(RandomGenerator random) {
        return BY_FREQUENCY.rank(random);
    }

    /** A word that says nothing by itself. */
    String binding(RandomGenerator random) {
        return language.binding().get(binding.rank(random));
    }
}
