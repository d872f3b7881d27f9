package io.kalends.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.http.Asking;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TheMemoryIsBoundedTest.LittleMemory.class)
class TheMemoryIsBoundedTest {

    private static final int BYTES = 1_000_000;

    public static class LittleMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kalends.cache.max-bytes", Integer.toString(BYTES));
        }
    }

    @TestHTTPResource
    URI site;

    @Inject
    MeterRegistry meters;

    @Test
    void answersTakeNoMoreThanTheyMay() throws InterruptedException {
        Asking.awaitReady(site);
        for (int i = 0; i < 60; i++) {
            Asking asking = Asking.of(site.resolve("/specimens/kept?size=" + (50_000 + i)));
            asking.answer();
            asking.with("Accept-Encoding", "gzip").answer();
        }
        assertThat(Remembered.bytes(meters)).isBetween(BYTES / 2.0, (double) BYTES);
    }
}
