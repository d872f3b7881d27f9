package io.kalends;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.http.Asking;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events with the longest texts that one may have, in feeds of more than memory holds. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
class LongTextsIT {

    private static final Instant NOW = Instant.parse("2020-03-01T12:00:00Z");

    @TempDir
    static Path home;

    private static Instance service;

    @BeforeAll
    static void start() throws Exception {
        service = Instance.startScript(home, List.of("-Xmx224m"));
        service.awaitReady();
        for (int i = 0; i < 600; i += 100) {
            service.imports(LongEvents.jsonLd(i, i + 100, 7_000));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/events.json?", "/v1/events?include=description&", "/v1/events?"})
    void manyCallersAtOnceAreMoreThanMemoryHolds(String answer) throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> callers = IntStream.range(0, 120)
                .mapToObj(it -> service.askLater(answer + "limit=80&asOf=" + NOW.plusSeconds(it)))
                .toList();
        assertThat(callers)
                .extracting(it -> it.join().statusCode())
                .contains(200)
                .isSubsetOf(200, 503);
        assertThat(service.awaitText(answer + "limit=80&asOf=" + NOW.plusSeconds(200)))
                .contains("Event 0", "Event 10");
    }

    @Test
    void whatIsTooLongIsRefused() throws Exception {
        service.awaitText("/feeds/events.json?limit=1&asOf=" + NOW);

        HttpResponse<byte[]> tooLong = service.ask("/feeds/events.json?asOf=" + NOW);
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(Asking.text(tooLong)).contains("\"parameter\":\"limit\"", "ask for fewer events");
    }

    @Test
    void aMonthShowsItsFirstEventsAndSaysSo() throws Exception {
        String month = service.awaitText("/embed/events?layout=month&month=2020-03&asOf=" + NOW);
        assertThat(month)
                .containsPattern("Only the first 1\\d\\d events are shown")
                .contains("Event 0");
    }
}
