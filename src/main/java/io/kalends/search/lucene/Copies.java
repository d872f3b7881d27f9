package io.kalends.search.lucene;

import io.kalends.event.Event;
import io.kalends.event.EventCopy;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Events as they were taken in, kept beside what they are found by. */
final class Copies {

    private static final String COPY = "copy";

    private Copies() {}

    static IndexableField field(Event event) {
        return new StoredField(COPY, EventCopy.of(event).octets());
    }

    /** The copy of the event that is found by this, of which there is one at most. */
    static Optional<EventCopy> find(IndexReader reader, Term key) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            PostingsEnum events = segment.postings(key, PostingsEnum.NONE);
            int found = events == null ? DocIdSetIterator.NO_MORE_DOCS : live(events, segment.getLiveDocs());
            if (found != DocIdSetIterator.NO_MORE_DOCS) {
                BytesRef copy = segment.storedFields().document(found).getBinaryValue(COPY);
                return Optional.of(
                        new EventCopy(ArrayUtil.copyOfSubArray(copy.bytes, copy.offset, copy.offset + copy.length)));
            }
        }
        return Optional.empty();
    }

    private static int live(PostingsEnum events, @Nullable Bits live) throws IOException {
        int event = events.nextDoc();
        while (event != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(event)) {
            event = events.nextDoc();
        }
        return event;
    }
}
