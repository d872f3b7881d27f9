package io.kalends.http.sending;

import io.kalends.http.problem.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Room in memory for large answers: while they are made, and until they are fetched. A feed of a thousand events takes
 * megabytes, all subscribed calendars may ask in the same minute, and some fetch slowly: others wait then, in the order in
 * which they came, and more are told to come back.
 */
@Singleton
public class AnswerRoom {

    private static final int KIB = 1 << 10;

    /** The part of all memory that it is. */
    private static final int PART = 6;

    /** Each who waits keeps a thread from other requests. */
    private static final int MOST_WAITING = 128;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int size;
    private final Duration patience;
    private final Places free;

    @Inject
    AnswerRoom(MeterRegistry meters) {
        this((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / PART / KIB), PATIENCE);
        Gauge.builder("kalends.large.answers.size", this, it -> KIB * (double) it.taken())
                .baseUnit("bytes")
                .description("Memory that large answers take until they are made and fetched")
                .register(meters);
    }

    /**
     * Makes room.
     *
     * @param size in KiB
     */
    AnswerRoom(int size, Duration patience) {
        this.size = size;
        this.patience = patience;
        this.free = new Places(size);
    }

    /** The part of it that the current request takes; a problem when its caller has gone meanwhile. */
    public AnswerPart part() {
        return Optional.ofNullable(CurrentRequestManager.get())
                .map(it -> AnswerPart.of(it, this))
                .orElseThrow(() -> Problem.unavailable("Nobody waits for the answer any more."));
    }

    /** How much room there is, in KiB, taken or not. */
    public int size() {
        return size;
    }

    int taken() {
        return size - free.availablePermits();
    }

    /** Takes so many KiB as soon as they are free; a problem 503 when that takes too long. */
    void take(int kib) {
        if (free.getQueueLength() >= MOST_WAITING || !waited(kib)) {
            throw full();
        }
    }

    /** Takes them if they are free now; else a problem 503. */
    void takeAtOnce(int kib) {
        if (!free.tryAcquire(kib)) {
            throw full();
        }
    }

    private static Problem full() {
        return Problem.unavailable(
                "More large answers are asked for at the moment, or not yet fetched by those who asked for them, than"
                        + " there is room for; ask again in a few seconds.");
    }

    private boolean waited(int kib) {
        try {
            return free.tryAcquire(kib, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes so much for what is in memory already, whether it is free or not. */
    void count(int kib) {
        free.lose(kib);
    }

    void giveBack(int kib) {
        free.release(kib);
    }

    /** One for each KiB; fewer than none while more is taken than there should be. */
    private static final class Places extends Semaphore {

        private static final long serialVersionUID = 1L;

        Places(int count) {
            super(count, true);
        }

        void lose(int count) {
            reducePermits(count);
        }
    }
}
