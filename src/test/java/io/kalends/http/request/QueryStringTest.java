package io.kalends.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

    @Test
    void keepsOrderAndRepetition() {
        assertThat(QueryString.parse("topic=a&q=caf%C3%A9+noir&topic=b&flag&"))
                .containsExactly(
                        Map.entry("topic", "a"),
                        Map.entry("q", "café noir"),
                        Map.entry("topic", "b"),
                        Map.entry("flag", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a%2", "%zz", "%00", "%0A", "%7F", "%ED%A0%80", "%FF", "%C3", "%F0%9F%98"})
    void refusesWhatIsNoText(String encoded) {
        assertThat(QueryString.decode(encoded)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a b,a%20b",
        "café,caf%C3%A9",
        "'50.1,3.7','50.1,3.7'",
        "10:00,10:00",
        "a&b=c;d+e,a%26b%3Dc%3Bd%2Be",
        "😀,%F0%9F%98%80"
    })
    void encodesWhatDecodesToTheSame(String text, String encoded) {
        assertThat(QueryString.encode(text)).isEqualTo(encoded);
        assertThat(QueryString.decode(encoded)).contains(text);
    }
}
