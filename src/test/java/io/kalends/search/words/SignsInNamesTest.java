package io.kalends.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignsInNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"C++", "C#", "F#"})
    void areReadAsLettersInEveryLanguage(String name) {
        String read = SignsInNames.asLetters(name).toLowerCase(Locale.ROOT);

        assertThat(WordReader.asWritten().terms(name)).containsExactly(read);
        for (String language : Languages.all()) {
            assertThat(WordReader.in(language).terms(name))
                    .as(language)
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it).endsWith(read.substring(1)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A+, A+",
        "#jazz, #jazz",
        "a#b, a#b",
        "C+++, C+++",
        "1 + + 2, 1 + + 2",
        "'', ''",
        "C ++, C ++",
        "Notepad++, Notepad++"
    })
    void areNoneElsewhere(String text, String read) {
        assertThat(SignsInNames.asLetters(text)).isEqualTo(read);
    }
}
