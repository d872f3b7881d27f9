package io.kalends.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What is passed over without being analyzed, or remembered from another text, is marked as if each text were analyzed as a
 * whole. A run is fixed by {@code -Dkalends.test.seed=…}; it prints its seed.
 */
class HighlighterPropertyTest {

    private static final Logger LOG = Logger.getLogger(HighlighterPropertyTest.class);
    private static final int SEARCHES = Integer.getInteger("kalends.test.searches", 3_000);
    private static final int TEXTS = 6;

    private final long seed = Long.getLong("kalends.test.seed", new Random().nextLong());
    private final RandomTexts random = new RandomTexts(new Random(seed));
    private final List<String> languages = Languages.all().stream().sorted().toList();

    @Test
    void marksWhatAnalyzingEachTextMarks() {
        LOG.infof("kalends.test.seed=%d", seed);
        int marked = 0;
        for (int i = 0; i < SEARCHES; i++) {
            List<String> vocabulary = Stream.generate(random::word)
                    .limit(random.chance(50) ? 8 : 60)
                    .toList();
            TextQuery query = TextQuery.parse(random.search(vocabulary));
            boolean forgiving = random.chance(25);
            Highlighter highlighter =
                    new Highlighter(forgiving ? Wording.forgiving(query, it -> false) : Wording.asWritten(query));
            PlainHighlighter plain = new PlainHighlighter(query, forgiving);
            List<List<String>> tags = List.of(tags(), tags());
            for (int j = 0; j < TEXTS; j++) {
                String text = random.text(vocabulary, random.of(List.of(0, 1, 5, 40, 120)));
                List<String> of = random.of(tags);
                String told = "seed " + seed + ", " + query.typed() + (forgiving ? ", forgiving" : "") + ", " + of
                        + ": " + text;
                assertThat(highlighter.mark(text, of)).as(told).isEqualTo(plain.mark(text, of));
                assertThat(highlighter.fragment(text, of)).as(told).isEqualTo(plain.fragment(text, of));
                marked += plain.mark(text, of).isPresent() ? 1 : 0;
            }
        }
        assertThat(marked).as("texts with matches").isGreaterThan(SEARCHES * TEXTS / 4);
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        while (random.chance(70) && tags.size() < 3) {
            tags.add(random.chance(10) ? random.of(List.of("zh-Hans", "nb", "x", "de-AT")) : random.of(languages));
        }
        return tags;
    }

    /** For each word by itself, for nothing else may be found by chance that makes up for what was passed over. */
    @Test
    void passesOverNoWordThatATermIsOf() {
        LOG.infof("kalends.test.seed=%d", seed);
        List<String> words = Stream.concat(
                        random.words().stream(), Stream.generate(random::word).limit(5_000))
                .filter(it -> it.chars().noneMatch(Character::isWhitespace))
                .distinct()
                .toList();
        for (String language : languages) {
            for (String word : words) {
                for (String term : terms(language, word)) {
                    assertThat(new FirstLetters(Set.of(term), Set.of(language), false).next(word, 0, word.length()))
                            .as("seed %d, %s in %s: %s", seed, word, language, term)
                            .isZero();
                }
            }
        }
    }

    private static Set<String> terms(String language, String word) {
        Set<String> terms = new HashSet<>();
        for (WordReader reader : List.of(WordReader.asWritten(), WordReader.in(language))) {
            reader.read(word).forEach(it -> {
                terms.add(it.word().term());
                terms.addAll(it.parts());
            });
        }
        return terms;
    }
}
