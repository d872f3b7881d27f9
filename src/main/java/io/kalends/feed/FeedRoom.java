package io.kalends.feed;

import io.kalends.http.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Room in memory for the feeds that are being written. One of a thousand events takes megabytes until it is whole, and all
 * subscribed calendars may ask in the same minute: some wait then, in the order in which they came, and more are told to
 * come back.
 */
@ApplicationScoped
class FeedRoom {

    /** Bytes that a feed was seen to take for each of its events, from the database to its octets, rounded up. */
    private static final int EVENT = 16 << 10;

    /** The part of all memory that feeds may take. */
    private static final int PART = 8;

    /** Each who waits keeps a thread from other requests. */
    private static final int MOST_WAITING = 128;

    private final int events;
    private final Duration patience;
    private final Semaphore room;

    @Inject
    FeedRoom(FeedSettings settings) {
        this(
                (int) Math.max(settings.maxEvents(), Runtime.getRuntime().maxMemory() / PART / EVENT),
                Duration.ofSeconds(10));
    }

    FeedRoom(int events, Duration patience) {
        this.events = events;
        this.patience = patience;
        this.room = new Semaphore(events, true);
    }

    /** Writes a feed of so many events as soon as there is room for them; a problem 503 when that takes too long. */
    <T> T write(int size, Supplier<T> feed) {
        int taken = Math.min(size, events);
        if (room.getQueueLength() >= MOST_WAITING || !entered(taken)) {
            throw noRoom();
        }
        try {
            return feed.get();
        } finally {
            room.release(taken);
        }
    }

    private static Problem noRoom() {
        return Problem.unavailable(
                "More feeds are asked for at the moment than there is room for; ask again in a few seconds.");
    }

    private boolean entered(int taken) {
        try {
            return room.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
