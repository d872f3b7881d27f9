package io.kalends.search;

import io.kalends.change.Change;
import io.kalends.change.ChangeLog;
import io.kalends.change.Changes;
import io.kalends.change.Duty;
import io.kalends.change.Position;
import io.kalends.search.index.EventDocuments;
import io.kalends.search.opensearch.OpenSearchClient;
import io.kalends.search.opensearch.OpenSearchEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Leads an index that several instances share. Each follows the log for itself: the one that has the duty writes what it
 * reads, the others wait until that is written, and whoever gets the duty meanwhile writes it. So a change may be written
 * twice, but none is passed over.
 */
final class SharedFeed implements IndexGuide {

    private static final Logger LOG = Logger.getLogger(SharedFeed.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final OpenSearchEngine engine;
    private final EventDocuments documents;
    private final ChangeLog log;
    private final Duty duty;
    private volatile Optional<IndexFeed> writing = Optional.empty();
    private OptionalLong mandate = OptionalLong.empty();
    private volatile Position position = Position.START;
    private volatile boolean released;

    SharedFeed(OpenSearchEngine engine, EventDocuments documents, ChangeLog log, Duty duty) {
        this.engine = engine;
        this.documents = documents;
        this.log = log;
        this.duty = duty;
    }

    @Override
    public void rebuildIfNeeded() throws InterruptedException {
        position = await(() -> writer().map(IndexFeed::position).or(engine::position))
                .orElseThrow(InterruptedException::new);
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void read(Changes changes) {
        List<Change> next = changes.changes();
        if (next.stream().anyMatch(it -> it.event().isEmpty())) {
            documents.renewTopics();
        }
        Position reached = next.isEmpty() ? position : next.get(next.size() - 1).position();
        await(() -> isWritten(changes, reached) ? Optional.of(reached) : Optional.empty())
                .ifPresent(it -> position = it);
    }

    private boolean isWritten(Changes changes, Position reached) {
        Optional<IndexFeed> writer = writer();
        if (writer.isEmpty()) {
            return reached.equals(position)
                    || engine.position().filter(it -> it.reaches(reached)).isPresent();
        }
        if (!writer.get().position().reaches(reached)) {
            writer.get().read(changes);
            engine.keep(reached);
        }
        return true;
    }

    /** What writes, from where whoever had the duty before left off; absent while another instance has it. */
    private Optional<IndexFeed> writer() {
        OptionalLong now = duty.mandate();
        if (now.isEmpty()) {
            writing = Optional.empty();
        } else if (writing.isEmpty() || !mandate.equals(now)) {
            mandate = OptionalLong.empty();
            engine.writeAs(now.getAsLong());
            IndexFeed feed = new IndexFeed(engine, documents, log);
            writing = Optional.of(feed);
            feed.rebuildIfNeeded();
            engine.keep(feed.position()); // an earlier writer that is still at it is refused from now on
            mandate = now;
            goBackTo(feed.position());
        }
        return writing;
    }

    /** A cluster that was restored from a copy has lost what it was given since. */
    private void goBackTo(Position kept) {
        if (!kept.reaches(position)) {
            position = kept;
            throw new IllegalStateException("the cluster knows the log up to " + kept + " only: it is read again");
        }
    }

    /** Asks until there is an answer; absent when this instance ends before. */
    private <T> Optional<T> await(Supplier<Optional<T>> answer) {
        while (!released) {
            try {
                Optional<T> found = answer.get();
                if (found.isPresent()) {
                    return found;
                }
                rest(BETWEEN_LOOKS);
            } catch (OpenSearchEngine.SupersededException e) {
                duty.lost();
            } catch (OpenSearchClient.AwayException e) {
                LOG.warnf("The index waits for its cluster: %s", e.getMessage());
                writing = Optional.empty(); // how much was written is found out anew
                rest(BETWEEN_TRIES);
            } catch (RuntimeException e) {
                writing = Optional.empty();
                throw e;
            }
        }
        return Optional.empty();
    }

    private void rest(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            released = true;
        }
    }

    @Override
    public String progress() {
        return writing.map(it -> it.progress() + ", writing for all instances")
                .orElse("following the change log, another instance writes");
    }

    @Override
    public void release() {
        released = true;
    }

    /** The duty first: nobody shall wait for who no longer writes. */
    @Override
    public void close() {
        duty.close();
        engine.close();
    }
}
