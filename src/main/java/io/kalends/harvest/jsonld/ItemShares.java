package io.kalends.harvest.jsonld;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The items of a document, some at a time. While what was made of some is looked at, the next ones are read and something is
 * made of them, side by side.
 *
 * @param <T> what is made of an item by itself, whichever other items there are
 */
public final class ItemShares<T> {

    /** As many items as are looked at side by side; few, since one of them may be large. */
    private static final int SHARE = 32;

    /** Those of a share have about as many parts together at most, or it is one item. */
    private static final int PARTS = 10_000;

    /** So many parts are ahead at most; as many as keep both sides busy while a batch is written. */
    private static final int PARTS_AHEAD = 4 * PARTS;

    private final Function<Item, T> maker;

    /** Empty behind the last item; failed where the document could not be read. */
    private final BlockingQueue<Share<T>> ahead = new LinkedBlockingQueue<>();

    private final Semaphore room = new Semaphore(PARTS_AHEAD);
    private List<Item> next = new ArrayList<>(SHARE);
    private int parts;

    /** What was made of some items, which takes so much of the room. */
    private record Share<T>(Future<List<T>> made, int parts) {}

    private ItemShares(Function<Item, T> maker) {
        this.maker = maker;
    }

    /**
     * Hands over what is made of the items, in their order.
     *
     * @param maker asked about several items at once, by several threads
     * @throws io.kalends.http.problem.Problem as {@link JsonLdItems#forEach} does, after the items before were handed over
     */
    public static <T> void forEach(
            Document document, References references, Function<Item, T> maker, Consumer<List<T>> consumer)
            throws IOException {
        ItemShares<T> shares = new ItemShares<>(maker);
        Thread reading = new Thread(() -> shares.read(document, references), "import-reading");
        reading.start();
        try {
            for (List<T> share = shares.take(); !share.isEmpty(); share = shares.take()) {
                consumer.accept(share);
            }
        } finally {
            reading.interrupt();
            end(reading);
        }
    }

    /** Nobody reads a document any more when its import is over. */
    private static void end(Thread reading) {
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<T> take() throws IOException {
        try {
            Share<T> share = ahead.take();
            room.release(share.parts());
            return share.made().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private void read(Document document, References references) {
        try {
            ahead.add(new Share<>(readAll(document, references), 0));
        } catch (CancellationException e) {
            next.clear(); // nobody takes more
        }
    }

    /** What stands at the end. */
    private Future<List<T>> readAll(Document document, References references) {
        try {
            JsonLdItems.forEach(document, references, this::add);
            handOver();
            return CompletableFuture.completedFuture(List.of());
        } catch (CancellationException e) {
            throw e;
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void add(Item item) {
        next.add(item);
        parts += 1 + item.parts();
        if (next.size() == SHARE || parts >= PARTS) {
            handOver();
        }
    }

    private void handOver() {
        if (!next.isEmpty()) {
            List<T> made = next.parallelStream().map(maker).toList();
            int taken = Math.min(parts, PARTS_AHEAD);
            takeRoom(taken);
            ahead.add(new Share<>(CompletableFuture.completedFuture(made), taken));
            next = new ArrayList<>(SHARE);
            parts = 0;
        }
    }

    private void takeRoom(int taken) {
        try {
            room.acquire(taken);
        } catch (InterruptedException e) {
            throw new CancellationException("nobody takes more");
        }
    }
}
