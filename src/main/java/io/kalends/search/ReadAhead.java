package io.kalends.search;

import io.kalends.search.index.EventDocuments;
import io.kalends.search.index.EventDocuments.Batch;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Events in batches: the next ones are read from the database, and their words too, while the last ones are written. */
final class ReadAhead {

    private static final int BATCH = 200;
    private static final int AHEAD = 3;
    private static final int WRITERS = 2;

    private final EventDocuments documents;
    private final List<UUID> ids;
    private final ExecutorService reader;
    private final Queue<Future<Batch>> ahead = new ArrayDeque<>();
    private int asked;

    private ReadAhead(EventDocuments documents, List<UUID> ids, ExecutorService reader) {
        this.documents = documents;
        this.ids = ids;
        this.reader = reader;
        for (int i = 0; i < AHEAD; i++) {
            ask();
        }
    }

    /** Reads these events and hands them over in their order, many to two threads; what either throws ends it. */
    static void forEach(EventDocuments documents, List<UUID> ids, Consumer<Batch> writer) {
        if (ids.size() <= BATCH) {
            writer.accept(documents.of(ids));
            return;
        }
        ExecutorService reader = Executors.newSingleThreadExecutor(it -> new Thread(it, "index-reading"));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS, it -> new Thread(it, "index-writing"));
        try {
            ReadAhead batches = new ReadAhead(documents, ids, reader);
            Callable<Boolean> writing = () -> batches.hand(writer);
            for (Future<Boolean> written : writers.invokeAll(Collections.nCopies(WRITERS, writing))) {
                written.get();
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            while (cause instanceof ExecutionException) { // of a writer that waited for the reader
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException failure ? failure : new CompletionException(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } finally {
            reader.shutdownNow();
            writers.shutdownNow();
        }
    }

    private boolean hand(Consumer<Batch> writer) throws InterruptedException, ExecutionException {
        boolean done = false;
        try {
            for (Optional<Future<Batch>> next = next(); next.isPresent(); next = next()) {
                writer.accept(next.get().get());
            }
            done = true;
        } finally {
            if (!done) {
                giveUp();
            }
        }
        return done;
    }

    private synchronized Optional<Future<Batch>> next() {
        Optional<Future<Batch>> next = Optional.ofNullable(ahead.poll());
        ask();
        return next;
    }

    private void ask() {
        if (asked < ids.size()) {
            List<UUID> next = List.copyOf(ids.subList(asked, Math.min(ids.size(), asked + BATCH)));
            asked += next.size();
            ahead.add(reader.submit(() -> documents.of(next)));
        }
    }

    private synchronized void giveUp() {
        asked = ids.size();
        ahead.clear();
    }
}
