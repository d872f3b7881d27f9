package io.kalends.feed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.event.EventDetails;
import io.kalends.http.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Feeds are written side by side as far as there is room for their events. */
class FeedRoomTest {

    private static final EventDetails USUAL_ONE =
            anEvent().describedAs("A story. ".repeat(150)).details();
    private static final EventDetails LONG_ONE =
            anEvent().describedAs("A story. ".repeat(5_000)).details();

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    private static FeedRoom room(int events, Duration patience) {
        return new FeedRoom(16 * events, patience);
    }

    @Test
    void neverHoldsMoreThanThereIsRoomFor() throws Exception {
        FeedRoom room = room(1_000, LONG);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> written = new ArrayList<>();

        for (int i = 0; i < 60; i++) {
            int size = i % 5 * 100;
            written.add(callers.submit(() -> room.write(size, part -> {
                most.accumulateAndGet(inside.addAndGet(size), Math::max);
                Thread.yield();
                return -inside.addAndGet(-size);
            })));
        }

        for (Future<Integer> each : written) {
            each.get();
        }
        assertThat(most).hasValueBetween(400, 1_000);
    }

    @Test
    void writesWhatIsLargerThanAllRoom() {
        assertThat(room(100, LONG).<String>write(1_000, part -> "written")).isEqualTo("written");
    }

    @Test
    void hasRoomAgainAfterAFailure() {
        FeedRoom room = room(100, Duration.ZERO);

        assertThatThrownBy(() -> room.write(100, part -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");

        assertThat(room.<String>write(100, part -> "written")).isEqualTo("written");
    }

    @Test
    void asksToComeBackWhenThereIsNoneInTime() throws Exception {
        FeedRoom room = room(100, Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> end = new CompletableFuture<>();
        Future<String> first = callers.submit(() -> room.write(60, part -> {
            begun.countDown();
            return end.join();
        }));
        begun.await();

        assertThat(room.<String>write(40, part -> "beside it")).isEqualTo("beside it");
        assertThatThrownBy(() -> room.write(41, part -> "too much")).isInstanceOfSatisfying(Problem.class, it -> {
            assertThat(it.type().status()).isEqualTo(503);
            assertThat(it.headers()).containsEntry("Retry-After", "5");
        });
        end.complete("first");
        assertThat(first.get()).isEqualTo("first");
    }

    @Test
    void sendsAwayWhoWouldBeOneOfTooManyThatWait() throws Exception {
        FeedRoom room = room(100, LONG);
        CompletableFuture<String> end = new CompletableFuture<>();
        List<CompletableFuture<String>> asked = new ArrayList<>();

        for (int i = 0; i < 150; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> room.write(100, part -> end.join()), callers));
        }
        CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                .exceptionally(it -> "refused")
                .join();
        end.complete("written");

        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .exceptionally(it -> null)
                .join();
        assertThat(asked.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSizeBetween(1, 100);
    }

    @Test
    void waitsForMoreWhereTextsAreLong() throws Exception {
        FeedRoom room = room(1_000, LONG);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> written = new ArrayList<>();

        for (int i = 0; i < 40; i++) {
            written.add(callers.submit(() -> room.write(10, part -> {
                for (int read = 0; read < 10; read++) {
                    part.reads(LONG_ONE);
                }
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                return -inside.decrementAndGet();
            })));
        }

        for (Future<Integer> each : written) {
            each.get();
        }
        assertThat(most).hasValueBetween(1, 4);
    }

    @Test
    void refusesTextsThatAreTooLongForever() {
        FeedRoom room = room(1_000, LONG);

        assertThatThrownBy(() -> room.write(1_000, part -> {
                    for (int read = 0; read < 50; read++) {
                        part.reads(LONG_ONE);
                    }
                    return "too long";
                }))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type().status()).isEqualTo(400));
        assertThat(room.<String>write(1_000, part -> "all is free again")).isEqualTo("all is free again");
    }

    @Test
    void hasRoomForAsManyUsualOnesAsItSays() {
        FeedRoom room = room(1_000, Duration.ZERO);

        assertThat(room.<String>write(1_000, part -> {
                    part.reads(LONG_ONE);
                    for (int read = 1; read < 1_000; read++) {
                        part.reads(USUAL_ONE);
                    }
                    return "written";
                }))
                .isEqualTo("written");
    }
}
