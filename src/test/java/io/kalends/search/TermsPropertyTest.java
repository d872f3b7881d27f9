package io.kalends.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.WordAnalyzer.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * An event is found by the words that its texts have as wholes, though they are read by stretches, and most are remembered
 * from another event. A run is fixed by {@code -Dkalends.test.seed=…}; it prints its seed.
 */
class TermsPropertyTest {

    private static final Logger LOG = Logger.getLogger(TermsPropertyTest.class);
    private static final int TEXTS = Integer.getInteger("kalends.test.texts", 5_000);

    private final long seed = Long.getLong("kalends.test.seed", new Random().nextLong());
    private final RandomTexts random = new RandomTexts(new Random(seed));
    private final List<String> languages = Languages.all().stream().sorted().toList();

    @Test
    void areThoseOfTheWholeTexts() {
        LOG.infof("kalends.test.seed=%d", seed);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            List<String> vocabulary = Stream.generate(random::word).limit(40).toList();
            String text = random.text(vocabulary, random.of(List.of(0, 1, 5, 40, 120)));
            Set<String> spoken = Set.of(random.of(languages));
            Map<String, Integer> terms = Terms.of(new EventText(Map.of(Part.NAME, List.of(text)), spoken));
            List<String> once = plain(text, spoken);
            assertThat(terms.keySet())
                    .as("seed %d, %s: %s", seed, spoken, text)
                    .containsExactlyInAnyOrderElementsOf(Set.copyOf(once));
            assertThat(terms.values().stream().mapToInt(it -> it).sum())
                    .as("seed %d, %s: %s", seed, spoken, text)
                    .isEqualTo(once.size() * Part.NAME.weight());
            found += once.size();
        }
        assertThat(found).isGreaterThan(TEXTS * 10);
    }

    private static List<String> plain(String text, Set<String> spoken) {
        List<String> terms = new ArrayList<>();
        WordAnalyzer.words(Languages.NEUTRAL, text).forEach(it -> terms.add(it.term()));
        for (String language : spoken) {
            Analyzer analyzer = Languages.analyzer(language);
            for (Word word : WordAnalyzer.words(analyzer, text)) {
                terms.add(Terms.marked(language, word.term()));
                terms.addAll(Terms.partsOf(language, text.substring(word.start(), word.end())));
            }
        }
        return terms;
    }
}
