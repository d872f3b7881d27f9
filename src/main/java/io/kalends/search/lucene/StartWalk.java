package io.kalends.search.lucene;

import io.kalends.search.index.Hit;
import io.kalends.search.index.Question;
import io.kalends.search.index.StartOrder;
import io.kalends.search.query.Sort;
import java.io.IOException;

/** Walks by start, which segments are sorted by: the page lies at an edge of the stretch, or behind a known match. */
final class StartWalk implements PageWalk {

    private final Question question;
    private final StartOrder order;
    private final boolean isAscending;
    private final Timeline timeline;
    private final Stretch stretch;
    private final EventSet events;
    private final PlacedReader placed;

    StartWalk(Question question, FilteredStretch asked) throws IOException {
        this.question = question;
        this.order = new StartOrder(question.query().window().zone());
        this.isAscending = question.query().sort() == Sort.START;
        this.timeline = Timeline.of(asked.segment());
        this.stretch = asked.stretch();
        this.events = asked.events();
        this.placed = new PlacedReader(asked.segment());
    }

    @Override
    public void offer(FirstHits hits) throws IOException {
        if (isAscending != question.backwards()) {
            walkUp(hits);
        } else {
            walkDown(hits);
        }
    }

    private void walkUp(FirstHits hits) throws IOException {
        for (int event : stretch.running()) {
            offer(event, hits);
        }
        int event = events.next(Math.max(stretch.first(), behindBeyond()));
        while (event < stretch.end() && !isFullBefore(event, hits)) {
            offer(event, hits);
            event = events.next(event + 1);
        }
    }

    private void walkDown(FirstHits hits) throws IOException {
        int event = events.previous(Math.min(stretch.end(), beforeBeyond()) - 1);
        while (event >= stretch.first() && !isFullBefore(event, hits)) {
            offer(event, hits);
            event = events.previous(event - 1);
        }
        int[] running = stretch.running();
        for (int i = running.length - 1; i >= 0; i--) {
            offer(running[i], hits);
        }
    }

    /** Whether nothing from an event on, in the direction walked, can come before what is kept. */
    private boolean isFullBefore(int event, FirstHits hits) {
        long millis = timeline.start(event) >> 1;
        long place = isAscending ? millis : -millis;
        return hits.isFullBefore(
                question.backwards() ? place + StartOrder.FARTHEST_ZONE : place - StartOrder.FARTHEST_ZONE);
    }

    private int behindBeyond() {
        return question.beyond()
                .map(it -> timeline.firstFrom(start(it) - StartOrder.FARTHEST_ZONE))
                .orElse(0);
    }

    private int beforeBeyond() {
        return question.beyond()
                .map(it -> timeline.firstFrom(start(it) + StartOrder.FARTHEST_ZONE + 1))
                .orElse(timeline.size());
    }

    private long start(Hit hit) {
        return isAscending ? hit.key() : -hit.key();
    }

    private void offer(int event, FirstHits hits) throws IOException {
        long place = order.place(timeline.start(event));
        long key = isAscending ? place : -place;
        if (stretch.has(event) && hits.admits(key)) {
            hits.offer(placed.read(event, key, 0));
        }
    }
}
