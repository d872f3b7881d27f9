package io.kalends.http.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.http.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Large answers are made side by side as far as there is room for them. */
class AnswerRoomTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void neverGivesMoreThanThereIs() throws Exception {
        AnswerRoom room = new AnswerRoom(1_000, LONG);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> made = new ArrayList<>();

        for (int i = 0; i < 60; i++) {
            int size = i % 5 * 100;
            made.add(callers.submit(() -> {
                room.take(size);
                most.accumulateAndGet(inside.addAndGet(size), Math::max);
                Thread.yield();
                inside.addAndGet(-size);
                room.giveBack(size);
            }));
        }

        for (Future<?> each : made) {
            each.get();
        }
        assertThat(most).hasValueBetween(400, 1_000);
        assertThat(room.taken()).isZero();
    }

    @Test
    void asksToComeBackWhenThereIsNoneInTime() {
        AnswerRoom room = new AnswerRoom(100, SHORT);
        room.take(60);
        room.take(40);
        room.giveBack(40);

        assertThatThrownBy(() -> room.take(41)).isInstanceOfSatisfying(Problem.class, it -> {
            assertThat(it.type().status()).isEqualTo(503);
            assertThat(it.headers()).containsEntry("Retry-After", "5");
        });
        room.take(40);
        assertThat(room.taken()).isEqualTo(100);
    }

    @Test
    void sendsAwayWhoWouldBeOneOfTooManyThatWait() {
        AnswerRoom room = new AnswerRoom(100, LONG);
        room.take(100);
        List<CompletableFuture<Void>> asked = new ArrayList<>();

        for (int i = 0; i < 150; i++) {
            asked.add(CompletableFuture.runAsync(
                    () -> {
                        room.take(100);
                        room.giveBack(100);
                    },
                    callers));
        }
        CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                .exceptionally(it -> "refused")
                .join();
        room.giveBack(100);

        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .exceptionally(it -> null)
                .join();
        assertThat(asked.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSizeBetween(1, 100);
    }

    @Test
    void whatIsThereAnywayIsCounted() throws Exception {
        AnswerRoom room = new AnswerRoom(100, LONG);
        room.count(150);
        assertThat(room.taken()).isEqualTo(150);
        assertThatThrownBy(() -> room.takeAtOnce(1)).isInstanceOf(Problem.class);

        Future<?> next = callers.submit(() -> room.take(100));
        room.giveBack(100);
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(next.isDone()).isFalse();
        room.giveBack(50);
        next.get();
        assertThat(room.taken()).isEqualTo(100);
    }

    /** A request as the story has it. */
    private static final class Request implements AnswerPart.Asked {

        private boolean givenUp;
        private boolean forgotten;

        @Override
        public boolean isGivenUp() {
            return givenUp;
        }

        @Override
        public void forget() {
            forgotten = true;
        }
    }

    @Test
    void anAnswerTakesNoMoreThanItNeedsWhenItIsMade() {
        AnswerRoom room = new AnswerRoom(1_000, SHORT);
        Request request = new Request();
        AnswerPart part = new AnswerPart(room, request);
        part.take(500);
        part.takeFor(400 << 10);
        assertThat(room.taken()).isEqualTo(500);
        part.takeFor(600 << 10);
        assertThat(room.taken()).isEqualTo(600);
        assertThatThrownBy(() -> part.takeFor(1_001 << 10)).isInstanceOf(Problem.class);

        part.onComplete(null);
        assertThat(room.taken()).isZero();
        assertThat(request.forgotten).isTrue();
    }

    @Test
    void nothingIsMadeForWhoHasGoneBeforeItBegan() {
        AnswerRoom room = new AnswerRoom(1_000, SHORT);
        Request request = new Request();
        AnswerPart part = new AnswerPart(room, request);
        request.givenUp = true;
        assertThatThrownBy(() -> part.take(500)).isInstanceOf(Problem.class);

        part.onComplete(null);
        assertThat(room.taken()).isZero();
    }

    @Test
    void whoHasSomeDoesNotWaitForMore() {
        AnswerRoom room = new AnswerRoom(1_000, LONG);
        AnswerPart one = new AnswerPart(room, new Request());
        AnswerPart other = new AnswerPart(room, new Request());
        one.take(500);
        other.take(500);
        assertThatThrownBy(() -> one.take(100)).isInstanceOf(Problem.class);
        other.onComplete(null);
        one.take(100);
        assertThat(room.taken()).isEqualTo(600);
    }

    @Test
    void whatIsMoreThanAllRoomIsNotWaitedFor() {
        AnswerPart part = new AnswerPart(new AnswerRoom(1_000, SHORT), new Request());
        assertThat(part.canTake(1_000)).isTrue();
        part.take(1);
        assertThat(part.canTake(1_000)).isFalse();
        part.take(2_000);
        assertThat(part.canTake(1)).isFalse();
    }
}
