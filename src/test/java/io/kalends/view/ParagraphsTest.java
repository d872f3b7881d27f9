package io.kalends.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'One  line\nand another'| One line and another",
                "'\n\n First.\n \t\nSecond.'| First.",
                "'First.\r\n\r\nSecond.'| First.",
            })
    void aSummaryIsTheFirstParagraphOnOneLine(String text, String summary) {
        assertThat(Paragraphs.summary(text)).contains(summary);
    }

    @Test
    void blankTextHasNone() {
        assertThat(Paragraphs.summary(" \n\n\t ".repeat(300))).isEmpty();
    }

    /** However long the text, and wherever its first paragraph ends. */
    @Test
    void whatFollowsDoesNotMatter() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String first = words(random, random.nextInt(120));
            String rest = words(random, random.nextInt(600));
            String lead = random.nextBoolean() ? "" : " \n".repeat(random.nextInt(400));
            assertThat(Paragraphs.summary(lead + first + "\n\n" + rest))
                    .as("%d words, then %d", first.length(), rest.length())
                    .isEqualTo(Paragraphs.summary(first.isBlank() ? rest : first));
        }
    }

    @Test
    void aSummaryIsWhatLookingAtTheWholeTextGives() {
        Random random = new Random(11);
        String[] signs = {"a", "word", "\u2003", "\u00A0", " ", "\n", "\n", "\t", "\r\n", "\r", "\f", "\u000B", "é😀"};
        for (int i = 0; i < 50_000; i++) {
            String text = IntStream.range(0, random.nextInt(i % 10 == 0 ? 400 : 12))
                    .mapToObj(it -> signs[random.nextInt(3) == 0 ? random.nextInt(signs.length) : random.nextInt(2)])
                    .collect(Collectors.joining());
            assertThat(Paragraphs.summary(text)).as("<%s>", text).isEqualTo(plain(text));
        }
    }

    private static Optional<String> plain(String text) {
        return Paragraphs.of(text).stream()
                .findFirst()
                .map(it -> it.replaceAll("\\s+", " ").strip())
                .flatMap(Paragraphs::summary);
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> "w".repeat(1 + random.nextInt(9)) + " ".repeat(random.nextInt(20) == 0 ? 30 : 1))
                .collect(Collectors.joining());
    }
}
