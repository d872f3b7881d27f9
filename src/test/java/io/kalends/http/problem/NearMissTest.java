package io.kalends.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

    private static final List<String> KNOWN = List.of("topic", "topicAll", "from", "to", "when", "limit", "language");

    @ParameterizedTest
    @CsvSource({
        "topci,    topic",
        "topics,   topic",
        "TOPIC,    topic",
        "topicall, topicAll",
        "form,     from",
        "lang,     ",
        "langage,  language",
        "xyz,      ",
        "q,        "
    })
    void findsWhatWasMeant(String word, String meant) {
        assertThat(NearMiss.nearest(word, KNOWN).orElse(null)).isEqualTo(meant);
    }
}
