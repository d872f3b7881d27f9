package io.kalends.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.words.PackedTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    private static EventText text(String language, Map<Part, List<String>> parts) {
        return new EventText(new EnumMap<>(parts), Set.of(language));
    }

    /** Each term at its place, as Lucene is told it. */
    private static List<String> placed(PackedTerms terms) throws IOException {
        List<String> placed = new ArrayList<>();
        try (TokenStream stream = terms.placed()) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            int place = 0;
            stream.reset();
            while (stream.incrementToken()) {
                place += step.getPositionIncrement();
                placed.add(term.getBytesRef().utf8ToString() + "@" + place);
            }
        }
        return placed;
    }

    private static List<String> counted(PackedTerms terms) throws IOException {
        List<String> counted = new ArrayList<>();
        try (TokenStream stream = terms.counted()) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            TermFrequencyAttribute count = stream.getAttribute(TermFrequencyAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                counted.add(term.getBytesRef().utf8ToString() + "*" + count.getTermFrequency());
            }
        }
        return counted;
    }

    @Test
    void aWordStandsInItsPlaceAsOftenAsItCounts() throws IOException {
        EventWords words = EventWords.of(text("en", Map.of(Part.AFFILIATION, List.of("Running Mills"))));

        assertThat(placed(words.written())).containsExactly("running@2", "running@2", "mills@3", "mills@3");
        assertThat(counted(words.forms())).containsExactly("en/run*2", "en/mill*2");
    }

    @Test
    void betweenTwoTextsIsAGap() throws IOException {
        EventWords words = EventWords.of(text("en", Map.of(Part.DESCRIPTION, List.of("one two", "three"))));

        assertThat(placed(words.written())).containsExactly("one@2", "two@3", "three@5");
    }

    @Test
    void textsThatComeAgainAreReadTheSameWay() throws IOException {
        EventText again = text(
                "de", Map.of(Part.NAME, List.of("Webtage"), Part.CITY, List.of("Köln"), Part.TOPIC, List.of("Textil")));

        EventWords first = EventWords.of(again);
        EventWords second = EventWords.of(again);

        assertThat(placed(second.written())).isEqualTo(placed(first.written())).contains("koln@6");
        assertThat(counted(second.forms())).isEqualTo(counted(first.forms()));
    }

    @Test
    void theSameTextWithAnotherWeightOrInAnotherLanguageIsReadAnew() throws IOException {
        EventWords.of(text("en", Map.of(Part.TOPIC, List.of("Weaving"))));

        assertThat(placed(EventWords.of(text("en", Map.of(Part.REGION, List.of("Weaving"))))
                        .written()))
                .containsExactly("weaving@2");
        assertThat(counted(EventWords.of(text("de", Map.of(Part.TOPIC, List.of("Weaving"))))
                        .forms()))
                .allMatch(it -> it.startsWith("de/"));
    }

    @Test
    void packedTermsAreWhatWasPacked() {
        Random random = new Random(3);
        List<String> expected = new ArrayList<>();
        PackedTerms.Builder builder = new PackedTerms.Builder();
        for (int i = 0; i < 2_000; i++) {
            String term = "ж".repeat(random.nextInt(300)) + i;
            int count = 1 + random.nextInt(0xFFFF);
            builder.add(new BytesRef(term), 1, count);
            expected.add(term + "*" + count);
        }
        List<String> told = new ArrayList<>();

        builder.build().forEach((term, count) -> told.add(term + "*" + count));

        assertThat(told).isEqualTo(expected);
    }
}
