package io.kalends.feed;

import io.kalends.event.EventDetails;
import io.kalends.event.RecentEvents;
import io.kalends.http.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Room in memory for the feeds that are being written. One of a thousand events takes megabytes until it is whole, and all
 * subscribed calendars may ask in the same minute: some wait then, in the order in which they came, and more are told to
 * come back.
 */
@ApplicationScoped
class FeedRoom {

    private static final int KIB = 1 << 10;

    /** KiB that a feed was seen to take for each of its events, from the database to its octets, rounded up. */
    private static final int EVENT = 16;

    /** Bytes of an event itself that are within those, on an average. */
    private static final int USUAL = 12 * KIB;

    /** As many times as much are taken by what is beyond. */
    private static final int WRITTEN = 4;

    /** The part of all memory that feeds may take. */
    private static final int PART = 8;

    /** Each who waits keeps a thread from other requests. */
    private static final int MOST_WAITING = 128;

    private final int size;
    private final Duration patience;
    private final Semaphore room;

    @Inject
    FeedRoom(FeedSettings settings) {
        this(
                (int) Math.max(
                        (long) EVENT * settings.maxEvents(),
                        Runtime.getRuntime().maxMemory() / PART / KIB),
                Duration.ofSeconds(10));
    }

    /**
     * Makes room.
     *
     * @param size in KiB
     */
    FeedRoom(int size, Duration patience) {
        this.size = size;
        this.patience = patience;
        this.room = new Semaphore(size, true);
    }

    /**
     * Writes a feed of so many events as soon as there is room for them; a problem 503 when that takes too long.
     *
     * @param feed given the part of the room that it takes
     */
    <T> T write(int events, Function<Part, T> feed) {
        int usual = Math.min(EVENT * events, size);
        int taken = usual;
        while (true) {
            if (room.getQueueLength() >= MOST_WAITING || !entered(taken)) {
                throw noRoom();
            }
            Part part = new Part(usual, taken);
            try {
                return feed.apply(part);
            } catch (Longer e) {
                taken = (int) Math.min(e.needed * 3 / 2, size);
            } finally {
                room.release(part.taken);
            }
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

    /** What a feed takes of the room: more than usual where the texts of its events are long. */
    final class Part {

        private final int usual;
        private int read;
        private long longer;
        private int taken;

        private Part(int usual, int taken) {
            this.usual = usual;
            this.taken = taken;
        }

        /** Takes what the event needs beyond the usual; a problem 400 where that is more than the whole room. */
        void reads(EventDetails event) {
            read++;
            longer += RecentEvents.weight(event) - USUAL;
            if (needed() > taken) {
                takes(needed());
            }
        }

        private void takes(long needed) {
            if (needed > size) {
                throw Problem.inParameter(
                        "limit",
                        "The texts of these events are longer than one feed can be: ask for fewer events at once with a"
                                + " smaller limit, and for the others with page.");
            }
            int more = (int) needed - taken;
            if (!room.tryAcquire(more)) {
                throw new Longer(needed);
            }
            taken += more;
        }

        private long needed() {
            return Math.min(EVENT * read, usual) + Math.max(0, WRITTEN * longer / KIB);
        }
    }

    /** There is not so much room at once: it is to be waited for. */
    private static final class Longer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long needed;

        Longer(long needed) {
            super("The feed needs " + needed + " KiB", null, false, false);
            this.needed = needed;
        }
    }
}
