package io.kalends.search;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/** The events of a segment that are deleted, or live on in another one. */
final class Deleted {

    private static final int[] NONE = {};
    private static final Map<IndexReader.CacheKey, int[]> KNOWN = new ConcurrentHashMap<>();

    private Deleted() {}

    /** Those of a reader, in order; they are looked up once. */
    static int[] of(LeafReader segment) {
        Bits live = segment.getLiveDocs();
        if (live == null) {
            return NONE;
        }
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getReaderCacheHelper());
        int[] known = KNOWN.get(life.getKey());
        if (known == null) {
            known = find(live, segment.numDeletedDocs());
            if (KNOWN.putIfAbsent(life.getKey(), known) == null) {
                life.addClosedListener(KNOWN::remove);
            }
        }
        return known;
    }

    private static int[] find(Bits live, int count) {
        int[] found = new int[count];
        int next = 0;
        for (int event = 0; event < live.length() && next < count; event++) {
            if (!live.get(event)) {
                found[next++] = event;
            }
        }
        return found;
    }
}
