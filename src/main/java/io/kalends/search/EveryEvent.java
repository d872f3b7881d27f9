package io.kalends.search;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All events in batches, by id: the next batch is read from the database while the last one is written to the index. */
final class EveryEvent implements Iterator<EventDocuments.Batch>, AutoCloseable {

    private static final int BATCH = 1_000;

    private final EventDocuments documents;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(it -> new Thread(it, "index-reading"));
    private Future<EventDocuments.Batch> ahead;

    EveryEvent(EventDocuments documents) {
        this.documents = documents;
        this.ahead = read(Optional.empty());
    }

    private Future<EventDocuments.Batch> read(Optional<UUID> after) {
        return reader.submit(() -> documents.after(after, BATCH));
    }

    @Override
    public boolean hasNext() {
        return read().last().isPresent();
    }

    @Override
    public EventDocuments.Batch next() {
        EventDocuments.Batch batch = read();
        if (batch.last().isEmpty()) {
            throw new NoSuchElementException("all events were read");
        }
        ahead = read(batch.last());
        return batch;
    }

    private EventDocuments.Batch read() {
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
