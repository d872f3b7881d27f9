package io.kalends.search.lucene;

import io.kalends.search.index.Question;
import java.io.IOException;

/** Walks through all events of a segment in their order, from its beginning or from a known match on, until the page is full. */
final class KeyWalk implements PageWalk {

    private final Question question;
    private final FilteredStretch asked;
    private final Timeline timeline;
    private final int[] order;
    private final PlacedReader placed;

    KeyWalk(Question question, FilteredStretch asked) throws IOException {
        this.question = question;
        this.asked = asked;
        this.timeline = Timeline.of(asked.segment());
        this.order = KeyOrder.of(question.query(), asked.segment());
        this.placed = new PlacedReader(asked.segment());
    }

    @Override
    public void offer(FirstHits hits) throws IOException {
        for (int place = firstBeyond(hits); place < order.length; place++) {
            int event = event(place);
            if (asked.stretch().has(event)) {
                FirstHits.Placed match = placed(event);
                if (hits.isFullBefore(match)) {
                    return;
                }
                hits.offer(match);
            }
        }
    }

    private int firstBeyond(FirstHits hits) throws IOException {
        int low = 0;
        int high = question.beyond().isPresent() ? order.length : 0;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.isBeyond(placed(event(middle)))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int event(int place) {
        return order[question.backwards() ? order.length - 1 - place : place];
    }

    /** Keys are read anew each time: Lucene gives values forwards only. */
    private FirstHits.Placed placed(int event) throws IOException {
        long key = Placing.of(question.query(), asked.segment(), timeline).key(event, Placing.UNSCORED);
        return placed.read(event, key, 0);
    }
}
