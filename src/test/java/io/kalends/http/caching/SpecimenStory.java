package io.kalends.http.caching;

import io.kalends.MovableClock;
import io.kalends.http.Asking;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Somebody asks for a specimen that nobody has asked for before. */
abstract class SpecimenStory {

    @TestHTTPResource
    URI site;

    @Inject
    MeterRegistry meters;

    @Inject
    MovableClock clock;

    private Remembered before;
    String name;

    @BeforeEach
    void begin() throws InterruptedException {
        Asking.awaitReady(site);
        name = UUID.randomUUID().toString();
        KeptSpecimens.MADE.set(0);
        before = Remembered.soFar(meters);
    }

    @AfterEach
    void openEverything() {
        KeptSpecimens.gate.countDown();
        KeptSpecimens.databaseIsAway = false;
    }

    final Asking specimen(String more) {
        return Asking.of(site.resolve("/specimens/kept?name=" + name + more));
    }

    final Remembered seen() {
        return before.until(Remembered.soFar(meters));
    }
}
