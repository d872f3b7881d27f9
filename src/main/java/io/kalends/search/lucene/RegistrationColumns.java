package io.kalends.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** How registration stands for the events of each segment: one column of each is kept, which others are seen from. */
final class RegistrationColumns {

    /** A column that is asked for may be passed over so many times for one of another moment before it gives way. */
    private static final int PATIENCE = 16;

    private static final Map<IndexReader.CacheKey, Kept> KEPT = new ConcurrentHashMap<>();

    private RegistrationColumns() {}

    /** That of a segment at a moment, read if none is kept of about that moment. */
    static RegistrationColumn of(LeafReader segment, long now) throws IOException {
        Optional<RegistrationColumn> known = known(segment, now);
        return known.isPresent() ? known.get() : read(segment, now);
    }

    /** That of a segment at a moment; absent when none is kept of about that moment. */
    static Optional<RegistrationColumn> known(LeafReader segment, long now) throws IOException {
        Kept kept = KEPT.get(life(segment).getKey());
        return kept == null ? Optional.empty() : kept.seenFrom(segment, now);
    }

    /** One at a time, since each takes some memory, and others may wait for the same. */
    private static synchronized RegistrationColumn read(LeafReader segment, long now) throws IOException {
        Optional<RegistrationColumn> readMeanwhile = known(segment, now);
        if (readMeanwhile.isPresent()) {
            return readMeanwhile.get();
        }
        Kept before = KEPT.get(life(segment).getKey());
        if (before != null && before.isWorthMore()) {
            return RegistrationColumn.read(segment, now, false);
        }
        RegistrationColumn read = RegistrationColumn.read(segment, now, true);
        if (KEPT.put(life(segment).getKey(), new Kept(read)) == null) {
            life(segment).addClosedListener(KEPT::remove);
        }
        return read;
    }

    private static IndexReader.CacheHelper life(LeafReader segment) {
        return Objects.requireNonNull(segment.getCoreCacheHelper());
    }

    private static final class Kept {

        private final RegistrationColumn column;

        /** As it was last seen. */
        private volatile RegistrationColumn seen;

        /** How often it was asked for, less how often it was passed over. */
        private final AtomicInteger worth = new AtomicInteger();

        Kept(RegistrationColumn column) {
            this.column = column;
            this.seen = column;
        }

        Optional<RegistrationColumn> seenFrom(LeafReader segment, long now) throws IOException {
            RegistrationColumn last = seen;
            Optional<RegistrationColumn> found = last.now() == now ? Optional.of(last) : column.seenFrom(segment, now);
            found.ifPresent(it -> {
                seen = it;
                worth.updateAndGet(before -> Math.min(PATIENCE, before + 1));
            });
            return found;
        }

        /** Told each time that it is passed over. */
        boolean isWorthMore() {
            return worth.decrementAndGet() >= 0;
        }
    }
}
