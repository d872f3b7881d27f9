package io.kalends.search.lucene;

import io.kalends.search.index.Filters;
import io.kalends.search.index.Hit;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.Matches;
import io.kalends.search.index.Question;
import io.kalends.search.index.StartOrder;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Sort;
import io.kalends.search.query.When;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Answers searches that nothing but time confines. Since segments are sorted by start, what is counted are differences of
 * places, and the page lies at an edge: the answer takes hardly longer for a million events than for a thousand.
 */
final class WholeCalendar {

    private final Question question;
    private final TimeWindow window;
    private final TimeWindow over;
    private final MonthCounts months;
    private final FirstHits hits;
    private final StartOrder order;
    private long total;
    private long past;

    private WholeCalendar(Question question) {
        DateWindow asked = question.query().window();
        this.question = question;
        this.window = TimeWindow.of(asked);
        this.over = TimeWindow.of(asked.past());
        this.months = new MonthCounts(asked.zone());
        this.hits = new FirstHits(question);
        this.order = new StartOrder(asked.zone());
    }

    static boolean answers(Question question) {
        EventQuery query = question.query();
        return question.words().isEmpty()
                && question.facets().isEmpty()
                && (query.sort() == Sort.START || query.sort() == Sort.START_DESCENDING)
                && query.window().when() != When.PAST
                && Filters.of(query, Set.of()).isEmpty();
    }

    static Matches find(Question question, Iterable<LeafReaderContext> segments) throws IOException {
        WholeCalendar calendar = new WholeCalendar(question);
        for (LeafReaderContext segment : segments) {
            calendar.new OfSegment(segment).look();
        }
        return new Matches(
                calendar.hits.read(question.offset()),
                calendar.total,
                true,
                calendar.past,
                calendar.months.read(),
                Map.of());
    }

    /** Counts some events, each as one more or as one less. */
    private void count(Timeline events, Stretch within, int each) {
        total += (long) each * within.size();
        if (question.overview()) {
            past += (long) each * (over.from().equals(window.from()) ? within.ended() : events.endedBy(over.from()));
            for (int event : within.running()) {
                months.add(events.start(event), each);
            }
            months.addBetween(events, within.first(), window.to(), each);
        }
    }

    private final class OfSegment {

        private final Timeline timeline;
        private final Stretch stretch;
        private final @Nullable Bits live;
        private final Timeline deleted;
        private final NumericDocValues idHigh;
        private final NumericDocValues idLow;
        private final NumericDocValues version;

        OfSegment(LeafReaderContext leaf) throws IOException {
            timeline = Timeline.of(leaf.reader());
            stretch = new Stretch(timeline, window);
            live = leaf.reader().getLiveDocs();
            deleted = Deleted.of(leaf.reader());
            idHigh = leaf.reader().getNumericDocValues(IndexField.ID_HIGH.path());
            idLow = leaf.reader().getNumericDocValues(IndexField.ID_LOW.path());
            version = leaf.reader().getNumericDocValues(IndexField.VERSION.path());
        }

        void look() throws IOException {
            count(timeline, stretch, 1);
            count(deleted, new Stretch(deleted, window), -1);
            boolean ascending = (question.query().sort() == Sort.START) != question.backwards();
            if (ascending) {
                walkUp();
            } else {
                walkDown();
            }
        }

        private void walkUp() throws IOException {
            for (int event : stretch.running()) {
                offer(event);
            }
            int event = Math.max(stretch.first(), behindBeyond());
            while (event < stretch.end() && !isFullBefore(event)) {
                offer(event++);
            }
        }

        private void walkDown() throws IOException {
            int event = Math.min(stretch.end(), beforeBeyond()) - 1;
            while (event >= stretch.first() && !isFullBefore(event)) {
                offer(event--);
            }
            int[] running = stretch.running();
            for (int i = running.length - 1; i >= 0; i--) {
                offer(running[i]);
            }
        }

        /** Whether nothing from an event on, in the direction walked, can come before what is kept. */
        private boolean isFullBefore(int event) {
            long millis = timeline.start(event) >> 1;
            long nearest = question.query().sort() == Sort.START
                    ? question.backwards() ? millis + StartOrder.FARTHEST_ZONE : millis - StartOrder.FARTHEST_ZONE
                    : question.backwards() ? -millis + StartOrder.FARTHEST_ZONE : -millis - StartOrder.FARTHEST_ZONE;
            return hits.isFullBefore(nearest);
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
            return question.query().sort() == Sort.START ? hit.key() : -hit.key();
        }

        private void offer(int event) throws IOException {
            long place = order.place(timeline.start(event));
            long key = question.query().sort() == Sort.START ? place : -place;
            if ((live == null || live.get(event)) && window.contains(timeline, event) && hits.admits(key)) {
                idHigh.advanceExact(event);
                idLow.advanceExact(event);
                version.advanceExact(event);
                hits.offer(new FirstHits.Placed(key, 0, idHigh.longValue(), idLow.longValue(), version.longValue()));
            }
        }
    }
}
