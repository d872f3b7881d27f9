package io.kalends.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.MovableTime;
import io.kalends.http.Asking;
import io.kalends.http.RawRequest;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked before is answered from memory, and what is no equal question is not. */
@QuarkusTest
@TestProfile(MovableTime.class)
class AnswersAreKeptTest extends SpecimenStory {

    @Test
    void whatWasAskedBeforeIsNotMadeAgain() {
        HttpResponse<byte[]> first = specimen("").answer();
        HttpResponse<byte[]> second = specimen("").answer();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Asking.header(second, "ETag")).isEqualTo(Asking.header(first, "ETag"));
        assertThat(Asking.header(second, "X-Request-Id")).isNotEqualTo(Asking.header(first, "X-Request-Id"));
        assertThat(KeptSpecimens.MADE).hasValue(1);
        assertThat(seen()).isEqualTo(new Remembered(1, 0, 1));
    }

    @Test
    void onlyWhatIsMarkedIsKept() {
        Asking unmarked = Asking.of(site.resolve("/specimens/kept/not"));
        unmarked.answer();
        unmarked.answer();
        assertThat(KeptSpecimens.MADE).hasValue(2);
    }

    @Test
    void theOrderOfParametersIsNoOtherQuestion() {
        specimen("&size=3").answer();
        Asking.of(site.resolve("/specimens/kept?size=3&name=" + name)).answer();
        assertThat(KeptSpecimens.MADE).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept-Language | de",
                "Accept | application/json;q=0.5",
                "X-API-Key | somebody",
                "Authorization | Bearer somebody"
            })
    void whoAsksForSomethingElseOrIsSomebodyGetsAnAnswerOfHisOwn(String header, String value) {
        specimen("").answer();
        specimen("").with(header, value).answer();
        assertThat(KeptSpecimens.MADE).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept-Language | de | de, en;q=0.5",
                "Accept | image/avif,application/json | application/json, image/webp",
                "User-Agent | one | another",
                "Cookie | a=b | c=d"
            })
    void whatDecidesNothingIsNoOtherQuestion(String header, String one, String other) {
        specimen("").with(header, one).answer();
        specimen("").with(header, other).answer();
        assertThat(KeptSpecimens.MADE).hasValue(1);
    }

    @Test
    void callersWhoFindUsElsewhereGetOtherLinks() throws IOException {
        String asked = "GET /specimens/kept?name=" + name + " HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
        new RawRequest(asked.formatted("one.example")).sentTo(site);
        new RawRequest(asked.formatted("other.example")).sentTo(site);
        assertThat(KeptSpecimens.MADE).hasValue(2);
    }

    @Test
    void nobodyDecidesTheLinksOfOthers() throws IOException {
        String whole = "GET http://evil.example/specimens/kept?name=" + name + " HTTP/1.1\r\nHost: "
                + site.getAuthority() + "\r\nConnection: close\r\n\r\n";
        new RawRequest(whole).sentTo(site);
        specimen("").answer();
        assertThat(KeptSpecimens.MADE).hasValue(2);
    }

    @Test
    void metricsNameTheResourceThatAnsweredFirst() throws InterruptedException {
        Asking named = Asking.of(site.resolve("/specimens/kept/" + name));
        named.answer();
        named.answer();
        assertThat(seen().hits()).isEqualTo(1);
        for (int i = 0; counted("/specimens/kept/{name}") < 2 && i < 200; i++) {
            TimeUnit.MILLISECONDS.sleep(10); // an answer is counted when it has been sent
        }
        assertThat(counted("/specimens/kept/{name}")).isEqualTo(2);
    }

    private long counted(String uri) {
        return meters.find("http.server.requests").tag("uri", uri).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void timeEndsWhatItMakesUntrue() {
        String until = "&until=" + clock.instant().plusSeconds(40);
        specimen(until).answer();
        clock.move(Duration.ofSeconds(39));
        HttpResponse<byte[]> kept = specimen(until).answer();
        assertThat(KeptSpecimens.MADE).hasValue(1);
        assertThat(Asking.header(kept, "Cache-Control")).isEqualTo("public, max-age=1, must-revalidate");

        clock.move(Duration.ofSeconds(1));
        specimen(until).answer();
        assertThat(KeptSpecimens.MADE).hasValue(2);
    }

    @Test
    void compressedItIsKeptToo() {
        specimen("&size=100").answer();
        HttpResponse<byte[]> plain = specimen("&size=100").answer();
        HttpResponse<byte[]> gzip =
                specimen("&size=100").with("Accept-Encoding", "gzip").answer();

        assertThat(KeptSpecimens.MADE).hasValue(1);
        assertThat(Asking.header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(gzip.body()).hasSizeLessThan(plain.body().length / 2);
        assertThat(Asking.text(gzip)).isEqualTo(Asking.text(plain));
        assertThat(Asking.header(gzip, "ETag"))
                .isEqualTo(Asking.header(plain, "ETag").replaceFirst("\"$", "-gzip\""));
    }

    @Test
    void headSaysWhatGetSays() {
        HttpResponse<byte[]> get = specimen("").answer();
        HttpResponse<byte[]> head = specimen("").by("HEAD").answer();

        assertThat(KeptSpecimens.MADE).hasValue(1);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("ETag", "Content-Type", "Cache-Control", "Vary")) {
            assertThat(Asking.header(head, header)).isNotEmpty().isEqualTo(Asking.header(get, header));
        }
    }

    @Test
    void aHitNeedsNoWorker() {
        specimen("").answer();
        KeptSpecimens.gate = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<byte[]>>> busy = IntStream.range(0, 3 * MovableTime.WORKERS)
                .mapToObj(it -> specimen("&size=" + (it + 2)).answerLater())
                .toList();

        assertThat(specimen("").answer().statusCode()).isEqualTo(200);
        assertThat(busy).noneMatch(CompletableFuture::isDone);
        KeptSpecimens.gate.countDown();
        assertThat(busy).allSatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&size=nothing", "&topik=x"})
    void refusalsAreNotKept(String mistake) {
        double bytes = Remembered.bytes(meters);
        assertThat(specimen(mistake).answer().statusCode()).isEqualTo(400);
        assertThat(Remembered.bytes(meters)).isEqualTo(bytes);
    }
}
