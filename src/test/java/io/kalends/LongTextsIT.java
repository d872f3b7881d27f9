package io.kalends;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.http.Asking;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Events with the longest texts that one may have, in feeds of more than memory holds. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
class LongTextsIT {

    private static final Instant NOW = Instant.parse("2020-03-01T12:00:00Z");

    @TempDir
    Path home;

    private Instance service;

    @BeforeEach
    void start() throws Exception {
        service = Instance.startScript(home, List.of("-Xmx224m"));
        service.awaitReady();
        for (int i = 0; i < 600; i += 100) {
            service.imports(IntStream.range(i, i + 100)
                    .mapToObj(LongTextsIT::event)
                    .collect(Collectors.joining(",", "[", "]")));
        }
    }

    private static String event(int number) {
        String words = new Random(number)
                .ints(7_000, 1 << 26, 1 << 30)
                .mapToObj(it -> Integer.toString(it, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
        return """
                {"@type": "Event", "@id": "%d", "name": "Event %d", "startDate": "2020-03-%02dT11:00:00Z", "description": "%s"}
                """.formatted(number, number, 16 + number % 10, words);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatIsTooLongIsRefusedAndTheRestIsThere() throws Exception {
        service.awaitText("/feeds/events.json?limit=1&asOf=" + NOW);

        HttpResponse<byte[]> tooLong = service.ask("/feeds/events.json?asOf=" + NOW);
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(Asking.text(tooLong)).contains("\"parameter\":\"limit\"", "ask for fewer events");

        List<CompletableFuture<HttpResponse<byte[]>>> callers = IntStream.range(0, 40)
                .mapToObj(it -> service.askLater("/feeds/events.json?limit=50&asOf=" + NOW.plusSeconds(it)))
                .toList();
        assertThat(callers)
                .extracting(it -> it.join().statusCode())
                .contains(200)
                .isSubsetOf(200, 503);
        assertThat(service.awaitText("/feeds/events.json?limit=50&asOf=" + NOW.plusSeconds(100)))
                .hasSizeGreaterThan(50 * 48_000);
    }
}
