package io.kalends.search.lucene;

import io.kalends.search.index.Question;
import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/** Offers the first matches of a segment, in the order of a search without words, past as few other events as may be. */
interface PageWalk {

    int PART = 32;

    void offer(FirstHits hits) throws IOException;

    static PageWalk of(Question question, FilteredStretch events) throws IOException {
        return switch (question.query().sort()) {
            case START, START_DESCENDING -> new StartWalk(question, events);
            case MODIFIED_DESCENDING, REGISTRATION_CLOSES ->
                isFew(events) ? each(question, events) : new KeyWalk(question, events);
            case DISTANCE, RELEVANCE -> each(question, events);
        };
    }

    /** Whether it is quicker to look at each than to look for them among all. */
    private static boolean isFew(FilteredStretch events) {
        return events.isShort() || events.stretch().count() < events.segment().maxDoc() / PART;
    }

    private static PageWalk each(Question question, FilteredStretch events) throws IOException {
        Placing placing = Placing.of(question.query(), events.segment(), Timeline.of(events.segment()));
        PlacedReader placed = new PlacedReader(events.segment());
        return hits -> {
            DocIdSetIterator each = events.stretch().iterator();
            for (int event = each.nextDoc(); event != DocIdSetIterator.NO_MORE_DOCS; event = each.nextDoc()) {
                long key = placing.key(event, Placing.UNSCORED);
                if (hits.admits(key)) {
                    hits.offer(placed.read(event, key, placing.second(event)));
                }
            }
        };
    }
}
