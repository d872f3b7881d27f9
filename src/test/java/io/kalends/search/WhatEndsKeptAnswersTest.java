package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.MovableClock;
import io.kalends.MovableTime;
import io.kalends.http.Asking;
import io.kalends.http.caching.Remembered;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kept answer ends with the next change of the log, and at the next moment at which time alone may change it. */
@QuarkusTest
@TestProfile(MovableTime.class)
class WhatEndsKeptAnswersTest {

    @TestHTTPResource
    URI site;

    @Inject
    ListedEvents listed;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    private UUID morning;

    @BeforeEach
    void list() {
        at("2020-03-16T08:01:00Z");
        morning = listed.only(
                        anEvent()
                                .named("Morning")
                                .from("2020-03-16T09:00Z")
                                .until("2020-03-16T09:50Z")
                                .about("textiles"),
                        anEvent()
                                .named("Noon")
                                .from("2020-03-16T11:00Z")
                                .until("2020-03-16T12:10Z")
                                .by("ROM"),
                        anEvent().named("Elsewhere").on("2020-03-16").in("Asia/Kathmandu"))
                .get(0);
    }

    private void at(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private JsonPath answer(String address) {
        return JsonPath.from(Asking.text(Asking.of(site.resolve(address)).answer()));
    }

    private boolean isFromMemory(String address) {
        Remembered before = Remembered.soFar(meters);
        Asking.of(site.resolve(address)).answer();
        return before.until(Remembered.soFar(meters)).hits() == 1;
    }

    @Test
    void aWriteIsSeenAtOnce() {
        answer("/v1/events?limit=1");
        assertThat(isFromMemory("/v1/events?limit=1")).isTrue();
        listed.also(anEvent().named("Another").from("2020-03-17T11:00Z"));
        assertThat(answer("/v1/events?limit=1").getLong("total")).isEqualTo(4);
        listed.deleted(morning);
        assertThat(answer("/v1/events?limit=1").getLong("total")).isEqualTo(3);
    }

    @Test
    void anotherLabelOfATopicIsSeenAtOnce() {
        answer("/v1/events/" + morning);
        listed.relabelled("textiles", "Cloth");
        assertThat(answer("/v1/events/" + morning).getString("topics[0].label")).isEqualTo("Cloth");
        listed.relabelled("textiles", "Textiles");
        assertThat(answer("/v1/events/" + morning).getString("topics[0].label")).isEqualTo("Textiles");
    }

    @Test
    void anotherNameOfAnOrganizerIsSeenAtOnce() {
        listed.renamed("rom", "ROM");
        answer("/v1/organizers/rom");
        listed.renamed("rom", "Royal Ontario Museum");
        assertThat(answer("/v1/organizers/rom").getString("name")).isEqualTo("Royal Ontario Museum");
    }

    @Test
    void anEventThatEndsOnNoPageIsCountedNoMore() {
        String last = "/v1/events?sort=-start&limit=1&tz=UTC";
        at("2020-03-16T09:46:00Z");
        assertThat(answer(last).getLong("total")).isEqualTo(3);
        at("2020-03-16T09:49:59Z");
        assertThat(isFromMemory(last)).isTrue();
        at("2020-03-16T09:50:00Z");
        assertThat(answer(last).getLong("total")).isEqualTo(2);
        assertThat(answer(last).getLong("past")).isEqualTo(1);
    }

    @Test
    void aWindowOfDaysEndsAtMidnightWhereOneLooksFrom() {
        String today = "/v1/events?when=today&tz=Asia/Kathmandu";
        at("2020-03-16T18:14:00Z");
        assertThat(answer(today).getLong("total")).isEqualTo(3);
        at("2020-03-16T18:14:59Z");
        assertThat(isFromMemory(today)).isTrue();
        at("2020-03-16T18:15:00Z");
        assertThat(answer(today).getLong("total")).isZero();
    }

    @Test
    void anAnswerEchoesTheClockOfItsMaking() {
        answer("/v1/events");
        at("2020-03-16T08:02:00Z");
        assertThat(answer("/v1/events").getString("window.asOf")).isEqualTo("2020-03-16T08:01:00Z");
    }
}
