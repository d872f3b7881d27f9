package io.kalends.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsAreKeptTest {

    @Inject
    Events events;

    @Test
    void startsEmpty() {
        assertThat(events.count()).isZero();
    }
}
