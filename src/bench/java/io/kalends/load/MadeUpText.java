package io.kalends.load;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Writes titles and paragraphs, and notes the content words that it uses. */
final class MadeUpText {

    private static final int OWN_WORDS_OF_A_TOPIC = 4;
    private static final int BINDING_OF_A_HUNDRED = 40;

    private final Vocabulary vocabulary;
    private final WordCounts counts;
    private final int event;
    private final RandomGenerator random;
    private int topic;

    MadeUpText(Vocabulary vocabulary, WordCounts counts, int event, RandomGenerator random) {
        this.vocabulary = vocabulary;
        this.counts = counts;
        this.event = event;
        this.random = random;
    }

    /** Every fourth content word from now on is one that this topic is fond of. */
    void about(String slug) {
        topic = Math.floorMod(slug.hashCode(), Vocabulary.SIZE);
    }

    String title(int words) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < words; i++) {
            title.append(i == 0 ? "" : " ").append(capital(content()));
        }
        return title.toString();
    }

    String paragraphs(int words) {
        StringBuilder text = new StringBuilder();
        int sentence = 0;
        for (int i = 0; i < words; i++) {
            String word = random.nextInt(100) < BINDING_OF_A_HUNDRED ? vocabulary.binding(random) : content();
            if (sentence == 0) {
                text.append(i == 0 ? "" : i % 4 == 0 ? "\\n\\n" : " ").append(capital(word));
                sentence = random.nextInt(5, 18);
            } else {
                text.append(' ').append(word);
            }
            sentence--;
            if (sentence == 0) {
                text.append('.');
            }
        }
        return text.toString();
    }

    private String content() {
        int rank = vocabulary.rank(random);
        if (topic != 0 && random.nextInt(OWN_WORDS_OF_A_TOPIC) == 0) {
            rank = (rank + topic) % Vocabulary.SIZE;
        }
        counts.note(vocabulary.language(), rank, event);
        return vocabulary.word(rank);
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
