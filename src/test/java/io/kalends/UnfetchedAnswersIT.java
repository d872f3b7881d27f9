package io.kalends;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.http.Asking;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Callers who ask for large feeds and never fetch them take no more than a bounded part of memory. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
class UnfetchedAnswersIT {

    private static final Instant NOW = Instant.parse("2020-03-01T12:00:00Z");

    @TempDir
    Path home;

    private Instance service;

    /** With little memory, so that few callers would fill it. */
    @BeforeEach
    void start() throws Exception {
        service = Instance.startScript(home, List.of("-Xmx224m"));
        service.awaitReady();
        service.imports(IntStream.range(0, 300)
                .mapToObj(UnfetchedAnswersIT::longEvent)
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static String longEvent(int number) {
        return """
                {"@type": "Event", "@id": "%d", "name": "Event %d", "startDate": "2020-03-%02dT11:00:00Z", "description": "%s"}
                """.formatted(number, number, 16 + number % 10, "A long story. ".repeat(600));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void theOthersAreAnsweredAllTheWhile() throws Exception {
        List<Socket> callers = new ArrayList<>();
        try {
            for (int i = 0; i < 120; i++) {
                callers.add(asked(feed(i)));
                if (i % 20 == 19) {
                    assertThat(service.ask(listing(i)).statusCode()).isEqualTo(200);
                }
            }

            HttpResponse<byte[]> refused = service.ask(feed(1_000));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Asking.header(refused, "Retry-After")).isEqualTo("5");
            assertThat(service.ask(listing(1_000)).statusCode()).isEqualTo(200);
        } finally {
            for (Socket caller : callers) {
                caller.close();
            }
        }

        assertThat(service.awaitText(feed(2_000))).contains("Event 0", "Event 299");
    }

    private static String feed(int second) {
        return "/feeds/events.json?asOf=" + NOW.plus(second, ChronoUnit.SECONDS);
    }

    private static String listing(int second) {
        return "/v1/events?asOf=" + NOW.plus(second, ChronoUnit.SECONDS);
    }

    private Socket asked(String address) throws IOException {
        URI site = service.site();
        Socket caller = new Socket();
        caller.setReceiveBufferSize(4_096);
        caller.connect(new InetSocketAddress(site.getHost(), site.getPort()));
        caller.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return caller;
    }
}
