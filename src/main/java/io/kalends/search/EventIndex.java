package io.kalends.search;

import io.agroal.api.AgroalDataSource;
import io.kalends.change.ChangeLog;
import io.kalends.change.ChangeTail;
import io.kalends.change.Duty;
import io.kalends.change.Position;
import io.kalends.event.EventCopy;
import io.kalends.event.Events;
import io.kalends.http.problem.Causes;
import io.kalends.http.problem.Problem;
import io.kalends.search.index.EventDocuments;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.SearchEngine;
import io.kalends.search.lucene.LuceneEngine;
import io.kalends.search.opensearch.OpenSearchConfig;
import io.kalends.search.opensearch.OpenSearchEngine;
import io.kalends.search.query.SearchConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The life of the search index: opened at start, rebuilt when missing, damaged or of another version, then led along
 * the change log. It is derived and disposable.
 */
@ApplicationScoped
public class EventIndex {

    private static final Logger LOG = Logger.getLogger(EventIndex.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ChangeLog log;
    private final AgroalDataSource database;
    private final EventDocuments documents;
    private final Optional<Path> directory;
    private final OpenSearchConfig shared;
    private final CompletableFuture<SearchEngine> ready = new CompletableFuture<>();
    private volatile @Nullable IndexGuide guide;
    private volatile @Nullable ChangeTail tail;
    private volatile boolean waiting;
    private volatile boolean stopping;

    EventIndex(
            ChangeLog log,
            AgroalDataSource database,
            EventDocuments documents,
            SearchConfig config,
            OpenSearchConfig shared) {
        this.log = log;
        this.database = database;
        this.documents = documents;
        this.directory = config.dataDir().map(it -> it.toAbsolutePath().resolve("index"));
        this.shared = shared;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        Thread opening = new Thread(this::open, "index-opening");
        opening.setDaemon(true);
        opening.start();
    }

    private void open() {
        while (!stopping) {
            try {
                openOnce();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                giveUp(); // whatever this instance holds others may be waiting for
                if (!isOfTheDatabase(e)) {
                    LOG.error("The search index could not be opened", e);
                    ready.completeExceptionally(e);
                    return;
                }
                LOG.warnf("The search index waits for the database: %s", e.getMessage());
                waiting = true;
                rest();
            }
        }
    }

    private void openOnce() throws InterruptedException {
        log.adopt();
        switch (shared.engine()) {
            case LUCENE -> {
                SearchEngine own = LuceneEngine.open(directory, log.name());
                lead(new IndexFeed(own, documents, log), own);
            }
            case OPENSEARCH -> {
                OpenSearchEngine ofAll = new OpenSearchEngine(shared, log.name());
                Duty duty = new Duty(database, OpenSearchEngine.name(shared));
                lead(new SharedFeed(ofAll, documents, log, duty), ofAll);
            }
        }
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        return Causes.find(failure, SQLException.class).isPresent();
    }

    private static void rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lead(IndexGuide leading, SearchEngine engine) throws InterruptedException {
        guide = leading;
        leading.rebuildIfNeeded();
        ChangeTail following = new ChangeTail("index-tail", log, database, leading);
        tail = following;
        following.awaitFirstRead();
        ready.complete(engine);
    }

    private void giveUp() {
        IndexGuide opened = guide;
        guide = null;
        if (opened != null) {
            try {
                opened.close();
            } catch (RuntimeException e) {
                LOG.error("The search index could not be closed", e);
            }
        }
    }

    /** Whether searches are answered: the index has taken in everything that was committed when it was opened. */
    boolean isReady() {
        return ready.isDone() && !ready.isCompletedExceptionally();
    }

    /** How far searches have read the change log; absent before they are answered. */
    Optional<Position> position() {
        IndexGuide opened = guide;
        return opened == null || !isReady() ? Optional.empty() : Optional.of(opened.position());
    }

    /** What readiness says of it. */
    String progress() {
        if (ready.isCompletedExceptionally()) {
            return "the index could not be opened; see the log";
        }
        IndexGuide opened = guide;
        if (opened != null) {
            return opened.progress();
        }
        return waiting ? "waiting for the database" : "opening";
    }

    /** The events as they can be found now; after a moment's patience, a problem 503 while the index is being built. */
    IndexSnapshot snapshot() {
        return engine().snapshot();
    }

    /** An event as the index has it, by its id or slug; absent where it has none, keeps no copies or is not ready. */
    Optional<EventCopy> copy(String idOrSlug) {
        if (!isReady()) {
            return Optional.empty();
        }
        try (IndexSnapshot snapshot = snapshot()) {
            return Events.parseId(idOrSlug)
                    .map(it -> snapshot.copy(IndexField.ID, it.toString()))
                    .orElseGet(() -> snapshot.copy(IndexField.SLUG, idOrSlug));
        }
    }

    private SearchEngine engine() {
        try {
            return ready.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable();
        }
    }

    private Problem unavailable() {
        return Problem.unavailable("The search index is not ready (" + progress() + "); ask again in a few seconds.");
    }

    /**
     * Waits until searches see what a committed transaction wrote.
     *
     * @param transaction PostgreSQL's 64-bit id of it
     * @return false when they do not within ten seconds; they will later
     */
    public boolean awaitTransaction(long transaction) {
        try {
            ready.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            ChangeTail following = tail;
            return following != null && following.await(transaction, PATIENCE);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
        IndexGuide opened = guide;
        if (opened != null) {
            opened.release();
        }
        ChangeTail following = tail;
        if (following != null) {
            following.close();
        }
        if (opened != null) {
            opened.close();
        }
    }
}
