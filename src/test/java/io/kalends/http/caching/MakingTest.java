package io.kalends.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever asks for what is being made gets it, whether he comes before the end or in the moment of it. */
class MakingTest {

    private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");
    private static final KeptAnswer ANSWER = answer("first");

    private final Making making =
            new Making(new Question("http://localhost", "/", "*/*", ""), "state", NOW, Optional.empty());
    private final List<Optional<KeptAnswer>> told = new ArrayList<>();

    private static KeptAnswer answer(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return new KeptAnswer(
                "state",
                NOW,
                NOW.plusSeconds(60),
                new KeptAnswer.Content(
                        Buffer.buffer(octets),
                        ContentTag.of(octets),
                        "text/plain",
                        List.of(),
                        new Lifetime(Optional.empty(), Duration.ofMinutes(1), Optional.empty()),
                        Optional.empty()),
                Optional.empty());
    }

    @Test
    void tellsAllWhoWait() {
        making.whenEnded(told::add);
        making.whenEnded(told::add);
        assertThat(told).isEmpty();

        making.end(Optional.of(ANSWER));

        assertThat(told).containsExactly(Optional.of(ANSWER), Optional.of(ANSWER));
        assertThat(making.isAwaited()).isTrue();
    }

    @Test
    void tellsWhoComesInTheMomentOfTheEnd() {
        making.end(Optional.of(ANSWER));

        making.whenEnded(told::add);

        assertThat(told).containsExactly(Optional.of(ANSWER));
    }

    @Test
    void endsOnce() {
        making.whenEnded(told::add);

        making.end(Optional.empty());
        making.end(Optional.of(ANSWER));
        making.whenEnded(told::add);

        assertThat(told).containsExactly(Optional.empty(), Optional.empty());
    }
}
