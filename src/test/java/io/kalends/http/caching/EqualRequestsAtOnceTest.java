package io.kalends.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.MovableTime;
import io.kalends.http.Asking;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of those who ask the same at once one is answered, and the others wait for that. */
@QuarkusTest
@TestProfile(MovableTime.class)
class EqualRequestsAtOnceTest extends SpecimenStory {

    @Test
    void aHundredEqualRequestsAtOnceCostOne() {
        KeptSpecimens.gate = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<byte[]>>> asked =
                Stream.generate(() -> specimen("").answerLater()).limit(100).toList();
        KeptSpecimens.gate.countDown();

        assertThat(asked).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
        assertThat(asked.stream().map(it -> Asking.text(it.join())).distinct()).hasSize(1);
        assertThat(KeptSpecimens.MADE).hasValue(1);
        assertThat(seen().misses()).isEqualTo(1);
    }

    /** Some ask just when the answer has been made: they saw none before, and nobody making it after. */
    @Test
    void equalRequestsCostOneHoweverQuickTheAnswerIs() {
        int questions = 300;
        for (int question = 0; question < questions; question++) {
            URI address = site.resolve("/specimens/kept?name=" + name + question);
            List<CompletableFuture<HttpResponse<byte[]>>> asked = Stream.generate(
                            () -> Asking.of(address).answerLater())
                    .limit(12)
                    .toList();
            assertThat(asked)
                    .allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
        }

        assertThat(KeptSpecimens.MADE).hasValue(questions);
    }

    @Test
    void whoWaitsForAFailureIsNotLeftWaiting() {
        KeptSpecimens.gate = new CountDownLatch(1);
        KeptSpecimens.databaseIsAway = true;
        List<CompletableFuture<HttpResponse<byte[]>>> asked =
                Stream.generate(() -> specimen("").answerLater()).limit(20).toList();
        KeptSpecimens.gate.countDown();
        assertThat(asked).allSatisfy(it -> {
            assertThat(it.join().statusCode()).isEqualTo(503);
            assertThat(Asking.header(it.join(), "Retry-After")).isEqualTo("5");
        });

        KeptSpecimens.databaseIsAway = false;
        assertThat(specimen("").answer().statusCode()).isEqualTo(200);
    }

    @Test
    void whoWaitsForSomebodyWhoLeavesIsNotLeftWaiting() throws Exception {
        KeptSpecimens.gate = new CountDownLatch(1);
        try (Socket leaving = new Socket(site.getHost(), site.getPort())) {
            String request =
                    "GET /specimens/kept?name=" + name + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n\r\n";
            leaving.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            KeptSpecimens.awaitMaking();
        }
        CompletableFuture<HttpResponse<byte[]>> waiting = specimen("").answerLater();
        KeptSpecimens.gate.countDown();
        assertThat(waiting.join().statusCode()).isEqualTo(200);
    }
}
