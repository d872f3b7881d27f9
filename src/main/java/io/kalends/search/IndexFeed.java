package io.kalends.search;

import io.kalends.change.Change;
import io.kalends.change.ChangeLog;
import io.kalends.change.Changes;
import io.kalends.change.Position;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.EventDocuments;
import io.kalends.search.index.SearchEngine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes changes into the index, and remembers how far. */
final class IndexFeed implements IndexGuide {

    private static final Logger LOG = Logger.getLogger(IndexFeed.class);
    private static final long KEEP_EVERY_NANOS = 5_000_000_000L;
    private static final long QUIET_AFTER_NANOS = 10_000_000_000L;

    private final SearchEngine engine;
    private final EventDocuments documents;
    private final ChangeLog log;
    private volatile Optional<Position> position;
    private boolean dirty;
    private long keptAt = System.nanoTime();
    private long changedAt = System.nanoTime();
    private final AtomicLong rebuilt = new AtomicLong();

    IndexFeed(SearchEngine engine, EventDocuments documents, ChangeLog log) {
        this.engine = engine;
        this.documents = documents;
        this.log = log;
        this.position = engine.position();
    }

    /** Reads every event when no position is known. */
    @Override
    public void rebuildIfNeeded() {
        if (position.isPresent()) {
            return;
        }
        engine.clear();
        Position head = log.head();
        documents.renewTopics();
        ReadAhead.forEach(documents, documents.inOrder(), batch -> {
            put(batch, () -> engine.add(batch.live()));
            rebuilt.addAndGet(batch.live().size());
        });
        position = Optional.of(head);
        engine.show();
        keep();
        LOG.infof("Built the search index of %d events", rebuilt.get());
    }

    @Override
    public String progress() {
        return position.isPresent() ? "following the change log" : "being built, " + rebuilt + " events so far";
    }

    @Override
    public Position position() {
        return position.orElse(Position.START);
    }

    @Override
    public void read(Changes changes) {
        List<Change> next = changes.changes();
        if (!next.isEmpty()) {
            if (next.stream().anyMatch(it -> it.event().isEmpty())) {
                documents.renewTopics();
            }
            Set<UUID> ids = next.stream().flatMap(it -> it.event().stream()).collect(Collectors.toUnmodifiableSet());
            ReadAhead.forEach(
                    documents,
                    documents.inOrder(ids),
                    batch -> put(batch, () -> engine.write(batch.live(), batch.gone())));
            engine.show();
            position = Optional.of(next.get(next.size() - 1).position());
            dirty = true;
            changedAt = System.nanoTime();
        }
        if (dirty && System.nanoTime() - keptAt > KEEP_EVERY_NANOS) {
            keep();
        }
        if (System.nanoTime() - changedAt > QUIET_AFTER_NANOS) {
            settle();
        }
    }

    /** Everything was taken in by then: who waits for that need not wait for this. */
    private void settle() {
        try {
            engine.settle();
        } catch (RuntimeException e) {
            LOG.error("The search index could not settle and tries again", e);
        }
    }

    private void put(EventDocuments.Batch batch, Runnable writing) {
        try {
            writing.run();
        } catch (SearchEngine.RefusedException e) {
            // One event that the index refuses must not keep all others out of it.
            engine.write(List.of(), batch.gone());
            batch.live().forEach(this::writeOrReport);
        }
    }

    private void writeOrReport(EventDocument event) {
        try {
            engine.write(List.of(event), Set.of());
        } catch (SearchEngine.RefusedException e) {
            LOG.errorf(e, "event %s is refused by the index", event.id);
        }
    }

    private void keep() {
        engine.keep(position());
        keptAt = System.nanoTime();
        dirty = false;
    }

    @Override
    public void release() {
        // reading never waits
    }

    @Override
    public void close() {
        if (dirty) {
            keep();
        }
        engine.close();
    }
}
