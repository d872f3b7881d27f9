package io.kalends.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked for more than once is kept for long, whatever is asked for once meanwhile. */
class AnswerMemoryTest {

    private static final int BYTES = 3_200_000;
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final AnswerMemory memory = new AnswerMemory(new Settings(), new SimpleMeterRegistry());

    private record Settings() implements CacheSettings {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<MemorySize> maxBytes() {
            return Optional.of(new MemorySize(BigInteger.valueOf(BYTES)));
        }
    }

    private static Question question(String target) {
        return new Question("http://localhost", target, "*/*", "");
    }

    private static Making asking(String target) {
        return new Making(question(target), "state", NOW, Optional.empty());
    }

    private void answered(Making making, int octets) {
        answered(making, "state", octets);
    }

    private void answered(Making making, String state, int octets) {
        byte[] content = new byte[octets];
        memory.keep(
                making,
                new KeptAnswer(
                        state,
                        NOW,
                        NOW.plusSeconds(60),
                        new KeptAnswer.Content(
                                Buffer.buffer(content),
                                ContentTag.of(content),
                                "text/plain",
                                List.of(),
                                new Lifetime(Optional.empty(), Duration.ofMinutes(1), Optional.empty()),
                                Optional.empty()),
                        Optional.empty()));
    }

    private void manyOthersAreAsked(String name) {
        IntStream.range(0, 1_000).forEach(it -> answered(asking("/" + name + it), 5_000));
    }

    private boolean keeps(String target) {
        return memory.find(question(target)).isPresent();
    }

    @Test
    void anAnswerIsThereForWhoAsksNext() {
        answered(asking("/a"), 5_000);
        assertThat(keeps("/a")).isTrue();
    }

    @Test
    void whatIsAskedOnceIsSoonForgotten() {
        answered(asking("/a"), 5_000);
        manyOthersAreAsked("others");
        assertThat(keeps("/a")).isFalse();
        assertThat(memory.bytes()).isLessThan(BYTES / 16.0);
    }

    @Test
    void whatIsAskedAgainAtOnceStays() {
        answered(asking("/a"), 5_000);
        assertThat(keeps("/a")).isTrue();
        manyOthersAreAsked("others");
        assertThat(keeps("/a")).isTrue();
    }

    @Test
    void whatIsAskedAgainMuchLaterStays() {
        answered(asking("/a"), 5_000);
        manyOthersAreAsked("others");
        answered(asking("/a"), 5_000);
        manyOthersAreAsked("more");
        assertThat(keeps("/a")).isTrue();
    }

    @Test
    void anOutdatedAnswerHidesNoNewOne() {
        answered(asking("/a"), 5_000);
        assertThat(keeps("/a")).isTrue();
        IntStream.range(0, 500_000).forEach(it -> answered(asking("/others" + it), 10));
        answered(asking("/a"), "later", 5_000);
        assertThat(memory.find(question("/a")))
                .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo("later"));
    }

    @Test
    void whatOthersWaitedForStays() {
        Making making = asking("/a");
        making.whenEnded(answer -> {});
        answered(making, 5_000);
        manyOthersAreAsked("others");
        assertThat(keeps("/a")).isTrue();
    }

    @Test
    void whatIsLargeIsKeptLikeWhatIsAskedAgain() {
        answered(asking("/a"), 100_000);
        manyOthersAreAsked("others");
        assertThat(keeps("/a")).isTrue();
    }
}
