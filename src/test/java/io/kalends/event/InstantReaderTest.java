package io.kalends.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-03-10T11:00:00Z",
                "2020-02-29T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z",
                "2020-03-10T11:00:00.25Z",
                "2020-03-10T11:00:00.123456Z",
                "2020-03-10T24:00:00Z",
                "+12345-03-10T11:00:00Z"
            })
    void readsWhatThePlatformReads(String text) throws JsonProcessingException {
        assertThat(EventJson.mapper().readValue('"' + text + '"', Instant.class))
                .isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-02-29T00:00:00Z", "2020-13-01T00:00:00Z", "2020-03-10T11:60:00Z", "2020-03-10 11:00:00Z"})
    void refusesWhatThePlatformRefuses(String text) {
        assertThatThrownBy(() -> EventJson.mapper().readValue('"' + text + '"', Instant.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
