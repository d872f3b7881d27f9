package io.kalends.search.lucene;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which events of a segment are neither deleted nor live on in another one.
 *
 * @param others those that are not
 */
record Live(FixedBitSet events, FixedBitSet others) {

    private static final Map<IndexReader.CacheKey, Live> KNOWN = new ConcurrentHashMap<>();

    /** The live ones among some events of a reader. */
    static EventSet among(EventSet events, LeafReader segment) {
        return of(segment).map(it -> events.and(it.events())).orElse(events);
    }

    /** The others among some events of a reader; absent when all of its events are live. */
    static Optional<EventSet> deletedAmong(EventSet events, LeafReader segment) {
        return of(segment).map(it -> events.and(it.others()));
    }

    /** They are looked up once, and forgotten when the reader is closed. */
    private static Optional<Live> of(LeafReader segment) {
        Bits live = segment.getLiveDocs();
        if (live == null) {
            return Optional.empty();
        }
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getReaderCacheHelper());
        Live known = KNOWN.get(life.getKey());
        if (known == null) {
            FixedBitSet events = FixedBitSet.copyOf(live);
            FixedBitSet others = events.clone();
            others.flip(0, others.length());
            known = new Live(events, others);
            if (KNOWN.putIfAbsent(life.getKey(), known) == null) {
                life.addClosedListener(KNOWN::remove);
            }
        }
        return Optional.of(known);
    }
}
