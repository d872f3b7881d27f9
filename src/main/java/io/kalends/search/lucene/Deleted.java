package io.kalends.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/** When those events of a segment take place that are deleted, or live on in another one. */
final class Deleted {

    private static final int[] NONE = {};
    private static final Map<IndexReader.CacheKey, Timeline> KNOWN = new ConcurrentHashMap<>();

    private Deleted() {}

    /** Those of a reader; they are looked up once. */
    static Timeline of(LeafReader segment) throws IOException {
        Timeline all = Timeline.of(segment);
        Bits live = segment.getLiveDocs();
        if (live == null) {
            return all.of(NONE);
        }
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getReaderCacheHelper());
        Timeline known = KNOWN.get(life.getKey());
        if (known == null) {
            known = all.of(find(live, segment.numDeletedDocs()));
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
