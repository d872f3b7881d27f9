package io.kalends.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which events of a segment fulfil a filter, the deleted ones included: found once, and kept as long as they are asked for
 * more than others.
 */
final class FilterSets {

    private static final long OCTETS = 16 << 20;

    /** What a query and its place take, about. */
    private static final int BESIDES = 1_000;

    private static final Cache<Key, FixedBitSet> KEPT = Caffeine.newBuilder()
            .maximumWeight(OCTETS)
            .weigher((Key key, FixedBitSet set) -> BESIDES + set.getBits().length * Long.BYTES)
            .executor(Runnable::run)
            .build();

    private record Key(IndexReader.CacheKey segment, Query filter) {}

    private FilterSets() {}

    /**
     * The events that fulfil some filters and are not deleted.
     *
     * @param momentary one more whose events are not kept, since nobody asks for them again
     */
    static EventSet of(
            IndexSearcher searcher, LeafReaderContext segment, Iterable<Query> filters, Optional<Query> momentary) {
        EventSet events = Live.among(everything(searcher, segment, filters), segment.reader());
        return momentary.isEmpty() ? events : events.and(find(searcher, segment, momentary.get()));
    }

    /** The events that fulfil some filters, the deleted ones included. */
    static EventSet everything(IndexSearcher searcher, LeafReaderContext segment, Iterable<Query> filters) {
        EventSet events = EventSet.all(segment.reader().maxDoc());
        for (Query filter : filters) {
            Key key = new Key(
                    Objects.requireNonNull(segment.reader().getCoreCacheHelper())
                            .getKey(),
                    filter);
            events = events.and(KEPT.get(key, it -> find(searcher, segment, filter)));
        }
        return events;
    }

    private static FixedBitSet find(IndexSearcher searcher, LeafReaderContext segment, Query filter) {
        try {
            FixedBitSet found = new FixedBitSet(segment.reader().maxDoc());
            ScorerSupplier scorer = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorerSupplier(segment);
            if (scorer != null) {
                found.or(scorer.get(Long.MAX_VALUE).iterator());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
