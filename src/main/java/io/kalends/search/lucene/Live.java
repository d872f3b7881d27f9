package io.kalends.search.lucene;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Which events of a segment are neither deleted nor live on in another one. */
final class Live {

    private static final Map<IndexReader.CacheKey, FixedBitSet> KNOWN = new ConcurrentHashMap<>();

    private Live() {}

    /** Those among some of a reader's events; they are looked up once, and forgotten when it is closed. */
    static EventSet among(EventSet events, LeafReader segment) {
        Bits live = segment.getLiveDocs();
        if (live == null) {
            return events;
        }
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getReaderCacheHelper());
        FixedBitSet known = KNOWN.get(life.getKey());
        if (known == null) {
            known = FixedBitSet.copyOf(live);
            if (KNOWN.putIfAbsent(life.getKey(), known) == null) {
                life.addClosedListener(KNOWN::remove);
            }
        }
        return events.and(known);
    }
}
