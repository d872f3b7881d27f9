package io.kalends.search.lucene;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;

/**
 * What an index holds at one moment, as far as its terms go: the segments that it is made of. Two readers of the same
 * segments see the same terms, whatever was deleted meanwhile.
 */
record IndexView(List<Object> segments) {

    static final IndexView NONE = new IndexView(List.of());

    static IndexView of(IndexReader reader) {
        return new IndexView(reader.leaves().stream()
                .<Object>map(it ->
                        Objects.requireNonNull(it.reader().getCoreCacheHelper()).getKey())
                .toList());
    }
}
