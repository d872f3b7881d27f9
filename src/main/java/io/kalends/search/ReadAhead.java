package io.kalends.search;

import io.kalends.search.EventDocuments.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Events in batches: the next one is read from the database while the last one is written to the index. */
final class ReadAhead implements Iterator<Batch>, AutoCloseable {

    private static final int BATCH = 1_000;

    private final Function<Optional<Batch>, Optional<Batch>> following;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(it -> new Thread(it, "index-reading"));
    private Future<Optional<Batch>> ahead;

    private ReadAhead(Function<Optional<Batch>, Optional<Batch>> following) {
        this.following = following;
        this.ahead = after(Optional.empty());
    }

    /** All events, by id. */
    static ReadAhead ofAll(EventDocuments documents) {
        return new ReadAhead(before -> Optional.of(documents.after(before.flatMap(Batch::last), BATCH))
                .filter(it -> it.last().isPresent()));
    }

    /** These events. */
    static ReadAhead of(EventDocuments documents, Collection<UUID> ids) {
        List<UUID> left = new ArrayList<>(ids);
        return new ReadAhead(before -> {
            List<UUID> next = left.subList(Math.max(0, left.size() - BATCH), left.size());
            Optional<Batch> batch = next.isEmpty() ? Optional.empty() : Optional.of(documents.of(new HashSet<>(next)));
            next.clear();
            return batch;
        });
    }

    private Future<Optional<Batch>> after(Optional<Batch> before) {
        return reader.submit(() -> following.apply(before));
    }

    @Override
    public boolean hasNext() {
        return read().isPresent();
    }

    @Override
    public Batch next() {
        Optional<Batch> batch = read();
        ahead = after(batch);
        return batch.orElseThrow(NoSuchElementException::new);
    }

    private Optional<Batch> read() {
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
