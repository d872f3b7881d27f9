package io.kalends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.http.Asking;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoublePredicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers who ask for large feeds and never fetch them take no more than a bounded part of memory. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
class UnfetchedAnswersIT {

    private static final Instant NOW = Instant.parse("2020-03-01T12:00:00Z");

    @TempDir
    static Path home;

    private static Instance service;

    private final List<Socket> callers = new ArrayList<>();

    /** With little memory, so that few callers would fill it. */
    @BeforeAll
    static void start() throws Exception {
        service = Instance.startScript(home, List.of("-Xmx224m"));
        service.awaitReady();
        service.imports(LongEvents.jsonLd(0, 300, 1_000));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theOthersAreAnsweredAllTheWhile() throws Exception {
        String kept = service.awaitText(feed(0));
        for (int i = 1; i <= 120; i++) {
            ask(feed(i));
            if (i % 10 == 0) {
                assertThat(service.ask(listing(i)).statusCode()).isEqualTo(200);
                assertThat(service.ask(feed(0)).statusCode()).isEqualTo(200);
            }
        }

        HttpResponse<byte[]> refused = service.ask(feed(1_000));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Asking.header(refused, "Retry-After")).isEqualTo("5");
        assertThat(service.ask(listing(1_000)).statusCode()).isEqualTo(200);
        assertThat(service.ask(feed(0)).body()).asString(UTF_8).isEqualTo(kept);

        hangUp();
        assertThat(service.awaitText(feed(2_000))).contains("Event 0", "Event 299");
    }

    @Test
    void anAnswerThatIsNotFetchedTakesItsLength() throws Exception {
        awaitTaken(octets -> octets == 0);
        service.awaitText(feed(0));
        double length = service.ask(feed(0)).body().length;
        ask(feed(0));
        ask(feed(0));
        awaitTaken(octets -> octets > length - 1_024 && octets <= length);
        ask(feed(3_000));
        awaitTaken(octets -> octets > 2 * length - 3_000 && octets < 2 * length + 3_000);
    }

    @Test
    void whoHangsUpTakesNothing() throws Exception {
        service.awaitText(feed(0));
        for (int i = 0; i < 100; i++) {
            ask(feed(4_000 + i));
            if (i % 3 == 0) {
                hangUp();
            }
        }
        assertThat(taken()).isPositive();
        hangUp();

        awaitTaken(octets -> octets == 0);
    }

    private static void awaitTaken(DoublePredicate wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!wanted.test(taken())) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Octets of large answers that are being made or fetched. */
    private static double taken() throws Exception {
        return service.text("/q/metrics")
                .lines()
                .filter(it -> it.startsWith("kalends_large_answers_size_bytes"))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void theSameAnswerIsThereForAnyNumber() throws Exception {
        String kept = service.awaitText(feed(0));
        for (int i = 0; i < 200; i++) {
            ask(feed(0));
        }

        assertThat(service.ask(feed(0)).body()).asString(UTF_8).isEqualTo(kept);
        assertThat(service.ask(feed(1)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_1_1, identity, ",
        "HTTP_1_1, gzip, gzip",
        "HTTP_1_1, deflate, deflate",
        "HTTP_2, identity, ",
        "HTTP_2, gzip, gzip"
    })
    void whoFetchesLateGetsAllOfIt(HttpClient.Version version, String accepted, String coding) throws Exception {
        String whole = service.awaitText(feed(0));
        HttpClient client = HttpClient.newBuilder().version(version).build();
        for (int second : List.of(1, 1, 0)) {
            HttpRequest request = HttpRequest.newBuilder(service.site().resolve(feed(second)))
                    .header("Accept-Encoding", accepted)
                    .build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            TimeUnit.MILLISECONDS.sleep(200);
            try (InputStream octets = decoded(answer.body(), coding)) {
                assertThat(octets)
                        .asString(UTF_8)
                        .hasSameSizeAs(whole)
                        .endsWith(whole.substring(whole.length() - 1_000));
            }
        }
    }

    private static InputStream decoded(InputStream octets, String coding) throws IOException {
        if (coding == null) {
            return octets;
        }
        return coding.equals("gzip") ? new GZIPInputStream(octets) : new InflaterInputStream(octets);
    }

    private static String feed(int second) {
        return "/feeds/events.json?asOf=" + NOW.plus(second, ChronoUnit.SECONDS);
    }

    private static String listing(int second) {
        return "/v1/events?asOf=" + NOW.plus(second, ChronoUnit.SECONDS);
    }

    /** Asks, and fetches nothing. */
    private void ask(String address) throws IOException {
        URI site = service.site();
        Socket caller = new Socket();
        callers.add(caller);
        caller.setReceiveBufferSize(4_096);
        caller.connect(new InetSocketAddress(site.getHost(), site.getPort()));
        caller.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket caller : callers) {
            caller.close();
        }
        callers.clear();
    }
}
