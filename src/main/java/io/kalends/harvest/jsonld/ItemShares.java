package io.kalends.harvest.jsonld;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The items of a file, some at a time; the next ones are read while these are looked at. */
public final class ItemShares {

    /** As many items as are looked at side by side; few, since one of them may be large. */
    private static final int SHARE = 32;

    /** Those of a share have about as many parts together at most, or it is one item. */
    private static final int PARTS = 10_000;

    private static final int AHEAD = 3;

    /** Empty behind the last item; failed where the file could not be read. */
    private final BlockingQueue<Future<List<Item>>> ahead = new ArrayBlockingQueue<>(AHEAD);

    private List<Item> next = new ArrayList<>(SHARE);
    private int parts;

    private ItemShares() {}

    /**
     * Hands over the items in their order.
     *
     * @throws io.kalends.http.Problem as {@link JsonLdItems#forEach} does, after the items before were handed over
     */
    public static void forEach(Path file, Consumer<List<Item>> consumer) throws IOException {
        ItemShares shares = new ItemShares();
        Thread reading = new Thread(() -> shares.read(file), "import-reading");
        reading.start();
        try {
            for (List<Item> share = shares.take(); !share.isEmpty(); share = shares.take()) {
                consumer.accept(share);
            }
        } finally {
            reading.interrupt();
        }
    }

    private List<Item> take() throws IOException {
        try {
            return ahead.take().get();
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

    private void read(Path file) {
        try {
            put(readAll(file));
        } catch (CancellationException e) {
            next.clear(); // nobody takes more
        }
    }

    /** What stands at the end. */
    private Future<List<Item>> readAll(Path file) {
        try {
            JsonLdItems.forEach(file, this::add);
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
        parts += item.parts();
        if (next.size() == SHARE || parts >= PARTS) {
            handOver();
        }
    }

    private void handOver() {
        if (!next.isEmpty()) {
            put(CompletableFuture.completedFuture(next));
            next = new ArrayList<>(SHARE);
            parts = 0;
        }
    }

    private void put(Future<List<Item>> share) {
        try {
            ahead.put(share);
        } catch (InterruptedException e) {
            throw new CancellationException("nobody takes more");
        }
    }
}
