package io.kalends.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Does work at the rate that it allows, or at a rate that is set.
 *
 * <p>At a set rate, a latency counts from the moment at which the work was to begin, whether or not a thread was free
 * then: a service that stands still for a second is late for everything that came up in that second.
 */
final class Rates {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int THREADS_AT_A_RATE = 32;

    private Rates() {}

    /**
     * What was done.
     *
     * @param failures how often it did not go as expected
     * @param seconds how long it took altogether
     * @param micros how long each took, in microseconds
     */
    record Done(long failures, double seconds, Histogram micros) {

        double perSecond() {
            return (micros.getTotalCount() - failures) / seconds;
        }

        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }

        /** Both, as if they had been done in one go. */
        Done plus(Done other) {
            Histogram both = micros.copy();
            both.add(other.micros);
            return new Done(failures + other.failures, seconds + other.seconds, both);
        }
    }

    private record Part(long failures, Histogram micros) {}

    /** As often as some threads can, each beginning when it has ended: the capacity. */
    static Done asOftenAsPossible(Work.Maker maker, int threads, double seconds) throws Exception {
        long end = System.nanoTime() + nanos(seconds);
        return done(threads, maker, (work, part) -> {
            long began = System.nanoTime();
            while (began < end) {
                boolean fine = work.once();
                long ended = System.nanoTime();
                part.note(fine, ended - began);
                began = ended;
            }
        });
    }

    /** At a constant rate, whatever the answers take. What was not begun in twice the time counts as waiting since its turn. */
    static Done at(double perSecond, Work.Maker maker, double seconds) throws Exception {
        long start = System.nanoTime() + nanos(0.05);
        long all = Math.max(1, (long) (perSecond * seconds));
        long patience = start + 2 * nanos(seconds);
        AtomicLong turns = new AtomicLong();
        return done((int) Math.min(all, THREADS_AT_A_RATE), maker, (work, part) -> {
            for (long turn = turns.getAndIncrement(); turn < all; turn = turns.getAndIncrement()) {
                long due = start + (long) (turn / perSecond * 1e9);
                waitUntil(due);
                boolean fine = System.nanoTime() < patience && work.once();
                part.note(fine, System.nanoTime() - due);
            }
        });
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static final class Notes {
        private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
        private long failures;

        void note(boolean fine, long nanos) {
            failures += fine ? 0 : 1;
            micros.recordValue(Math.min(LONGEST_MICROS, nanos / 1_000));
        }
    }

    private interface Loop {
        void run(Work work, Notes notes) throws Exception;
    }

    private static Done done(int threads, Work.Maker maker, Loop loop) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long began = System.nanoTime();
            List<Callable<Part>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(() -> part(maker, loop));
            }
            Histogram micros = new Histogram(LONGEST_MICROS, 3);
            long failures = 0;
            for (Future<Part> part : executor.invokeAll(parts)) {
                micros.add(part.get().micros());
                failures += part.get().failures();
            }
            return new Done(failures, (System.nanoTime() - began) / 1e9, micros);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            executor.shutdownNow();
        }
    }

    private static Part part(Work.Maker maker, Loop loop) throws Exception {
        Notes notes = new Notes();
        try (Work work = maker.make()) {
            loop.run(work, notes);
        }
        return new Part(notes.failures, notes.micros);
    }

    private static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }
}
