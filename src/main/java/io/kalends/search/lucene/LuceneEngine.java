package io.kalends.search.lucene;

import io.kalends.change.Position;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.SearchEngine;
import io.kalends.search.query.Facet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lucene within this process, over files of its own or in memory. The position is kept in Lucene's own commits. */
public final class LuceneEngine implements SearchEngine {

    private static final Logger LOG = Logger.getLogger(LuceneEngine.class);
    private static final double BUFFER_MEGABYTES = 96;
    private static final String HEADING = "index";
    private static final String POSITION = "position";

    /** See {@link Timeline}. */
    public static final Sort BY_START = new Sort(
            new SortField(IndexField.START.path(), SortField.Type.LONG),
            new SortField(IndexField.ID_HIGH.path(), SortField.Type.LONG),
            new SortField(IndexField.ID_LOW.path(), SortField.Type.LONG));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String heading;
    private final SpokenLanguages spoken = new SpokenLanguages();

    /** Whether somebody may search: not before it has every event. */
    private volatile boolean searched;

    private LuceneEngine(Directory directory, String heading) throws IOException {
        this.directory = directory;
        this.heading = heading;
        this.writer = new IndexWriter(directory, settings());
        this.searchers = new SearcherManager(writer, new Warm());
        this.searched = position().isPresent();
    }

    /**
     * Opens the index in a directory, empty when there is none yet; without a directory in memory. A damaged one is thrown
     * away.
     *
     * @param log the name of the log that it must have followed
     * @throws UncheckedIOException when another process writes to it
     */
    public static LuceneEngine open(Optional<Path> directory, String log) {
        String heading = EventDocument.VERSION + " " + log;
        CopiesCodec.makeKnown();
        try {
            if (directory.isEmpty()) {
                return new LuceneEngine(new ByteBuffersDirectory(), heading);
            }
            return open(directory.get(), heading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LuceneEngine open(Path directory, String heading) throws IOException {
        try {
            return new LuceneEngine(Directories.open(directory), heading);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The search index is damaged and is built anew: %s", e.getMessage());
            Directories.clear(directory);
            return new LuceneEngine(Directories.open(directory), heading);
        }
    }

    private IndexWriterConfig settings() {
        return new IndexWriterConfig()
                .setMergePolicy(new FewSegments(() -> searched, () -> Directories.room(directory)))
                .setMergeScheduler(unhindered())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false)
                .setUseCompoundFile(false) // copies lie in files of their own
                .setIndexSort(BY_START)
                .setCodec(new CopiesCodec());
    }

    /** Lucene writes merges at 20 MB/s unless told otherwise, as disks once had to be spared: a million events take minutes. */
    private static MergeScheduler unhindered() {
        ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
        scheduler.disableAutoIOThrottle();
        return scheduler;
    }

    @Override
    public Optional<Position> position() {
        Map<String, String> kept = new HashMap<>();
        Optional.ofNullable(writer.getLiveCommitData())
                .ifPresent(all -> all.forEach(it -> kept.put(it.getKey(), it.getValue())));
        try {
            return heading.equals(kept.get(HEADING))
                    ? Optional.ofNullable(kept.get(POSITION)).map(Position::parse)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // unreadable is as good as missing: the index is built anew
        }
    }

    @Override
    public void clear() {
        searched = false;
        doing(writer::deleteAll);
        show();
    }

    /**
     * Each time at once, so that they stand side by side: what was taken in in the order of the index need not be sorted
     * when it is written out.
     */
    @Override
    public void add(Collection<EventDocument> events) {
        if (events.isEmpty()) {
            return; // even of nothing, Lucene would begin a segment
        }
        try {
            doing(() ->
                    writer.addDocuments(events.stream().map(LuceneDocuments::of).toList()));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e);
        }
    }

    /** Between the two steps nobody lets snapshots see them. */
    @Override
    public void write(Collection<EventDocument> events, Collection<UUID> gone) {
        Stream<String> replaced =
                Stream.concat(events.stream().map(it -> it.id), gone.stream().map(UUID::toString));
        doing(() -> writer.deleteDocuments(
                replaced.map(it -> ExactTerms.of(IndexField.ID, it)).toArray(Term[]::new)));
        add(events);
    }

    @Override
    public void show() {
        doing(searchers::maybeRefreshBlocking);
    }

    @Override
    public void keep(Position position) {
        writer.setLiveCommitData(
                Map.of(HEADING, heading, POSITION, position.toString()).entrySet());
        doing(writer::commit);
        searched = true;
    }

    /** What was merged is searched, and what it was merged from deleted, as soon as that is done. */
    @Override
    public void settle() {
        doing(writer::maybeMerge);
        show();
        if (writer.hasUncommittedChanges()) {
            doing(writer::commit);
        }
    }

    @Override
    public IndexSnapshot snapshot() {
        try {
            return new LuceneSnapshot(searchers, searchers.acquire(), spoken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        doing(searchers::close);
        doing(writer::close);
        doing(directory::close);
    }

    private interface Doing {
        void run() throws IOException;
    }

    private static void doing(Doing doing) {
        try {
            doing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what searches need in memory before the first of them comes. */
    private static final class Warm extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) throws IOException {
            for (LeafReaderContext leaf : reader.leaves()) {
                warm(leaf.reader());
            }
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }

        private static void warm(LeafReader segment) throws IOException {
            Timeline.of(segment);
            Live.among(EventSet.all(segment.maxDoc()), segment);
            for (Facet facet : Facet.values()) {
                ValueNumbers.of(IndexField.of(facet)).in(segment);
            }
        }
    }
}
