package io.kalends.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Which events of a segment fulfil a filter, and which are live: found once, and kept as long as they are asked for. */
final class FilterSets {

    private static final long OCTETS = 16 << 20;

    private static final Cache<Key, FixedBitSet> KEPT = Caffeine.newBuilder()
            .maximumWeight(OCTETS)
            .weigher((Key key, FixedBitSet set) -> set.getBits().length * Long.BYTES)
            .build();

    /** What does not change while its segment, or its segment with what is deleted of it, is read. */
    private record Key(IndexReader.CacheKey read, Object wanted) {}

    private FilterSets() {}

    /** The events that fulfil some filters and are not deleted. */
    static EventSet of(IndexSearcher searcher, LeafReaderContext segment, Iterable<Query> filters) {
        EventSet events = live(segment.reader());
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
            Scorer scorer = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(segment);
            if (scorer != null) {
                found.or(scorer.iterator());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are not deleted, nor live on in another segment. */
    static EventSet live(LeafReader segment) {
        EventSet all = EventSet.all(segment.maxDoc());
        Bits live = segment.getLiveDocs();
        if (live == null) {
            return all;
        }
        Key key = new Key(Objects.requireNonNull(segment.getReaderCacheHelper()).getKey(), Bits.class);
        return all.and(KEPT.get(key, it -> FixedBitSet.copyOf(live)));
    }
}
