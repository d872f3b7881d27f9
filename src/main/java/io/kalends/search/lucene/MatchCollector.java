package io.kalends.search.lucene;

import io.kalends.search.index.Matches;
import io.kalends.search.index.Question;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.Facet;
import io.kalends.search.words.Contest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Goes once through the events that fulfil the words and filters of a search, whenever they take place, and takes note of
 * everything that is asked about them.
 */
final class MatchCollector implements Collector {

    private final Question question;
    private final TimeWindow window;
    private final TimeWindow over;
    private final List<Facet> besides;
    private final Sideways sideways;
    private final FirstHits hits;
    private final MonthCounts months;
    private final FacetCounts facets;
    private long total;
    private long past;

    /**
     * @param besides the facets whose own filters are looked at in {@code sideways}, in that order
     */
    MatchCollector(Question question, List<Facet> besides, Sideways sideways) {
        this.question = question;
        DateWindow asked = question.query().window();
        this.window = TimeWindow.of(asked);
        this.over = TimeWindow.of(asked.past());
        this.besides = besides;
        this.sideways = sideways;
        this.hits = new FirstHits(question);
        this.months = new MonthCounts(asked.zone());
        this.facets = new FacetCounts(question);
    }

    @Override
    public ScoreMode scoreMode() {
        return Placing.scores(question.query()) && question.size() > 0
                ? ScoreMode.COMPLETE
                : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new Pass(leaf);
    }

    Matches read() {
        return new Matches(hits.read(question.offset()), total, true, past, months.read(), facets.read());
    }

    private final class Pass implements LeafCollector {

        private static final int MANY = 512;

        private final EventCounter monthly;
        private final Passage within;
        private final Passage behind;
        private final Sideways.OfSegment filters;
        private final Placing placing;
        private final PlacedReader placed;
        private final List<EventCounter> counted = new ArrayList<>();

        /** By the filter that an event misses; they count it at once, so that they are not those that count many at once. */
        private final List<EventCounter> beside = new ArrayList<>();

        private final int[] alone = new int[1];
        private final int[] events = new int[MANY];
        private int many;
        private Scorable score = Placing.UNSCORED;

        Pass(LeafReaderContext leaf) throws IOException {
            LeafReader segment = leaf.reader();
            Timeline timeline = Timeline.of(segment);
            monthly = months.in(timeline);
            Stretch asked = new Stretch(timeline, window);
            within = new Passage(asked, window.isOver());
            behind = new Passage(over.hasBoundsOf(window) ? asked : new Stretch(timeline, over), over.isOver());
            filters = sideways.new OfSegment(leaf);
            placing = Placing.of(question.query(), segment, timeline);
            placed = new PlacedReader(segment);
            for (Facet facet : question.facets()) {
                counted.add(facets.in(facet, segment));
            }
            for (Facet facet : besides) {
                beside.add(facets.in(facet, segment));
            }
        }

        @Override
        public void setScorer(Scorable scorer) {
            score = scorer;
            tellWhatToBeat();
        }

        @Override
        public void collect(int event) throws IOException {
            int missed = filters.missed(event);
            if (missed == Sideways.SEVERAL) {
                return;
            }
            if (missed != Sideways.NONE) {
                countBeside(event, missed);
                return;
            }
            if (within.has(event)) {
                take(event);
            }
            if (question.overview() && behind.has(event)) {
                past++;
            }
        }

        private void countBeside(int event, int missed) throws IOException {
            if (within.has(event)) {
                alone[0] = event;
                beside.get(missed).count(alone, 1);
            }
        }

        private void take(int event) throws IOException {
            events[many++] = event;
            if (many == MANY) {
                countAll();
            }
            if (question.size() > 0) {
                long key = placing.key(event, score);
                if (hits.admits(key)) {
                    offer(event, key, placing.second(event));
                }
            }
        }

        private void offer(int event, long key, long second) throws IOException {
            if (hits.admits(key, second)) {
                hits.offer(placed.read(event, key, second));
                tellWhatToBeat();
            }
        }

        /** What is asked for by weight, and cannot be among the heaviest, need not be weighed. */
        private void tellWhatToBeat() {
            if (score instanceof Contest contest && !question.backwards()) {
                hits.lastKey().ifPresent(it -> contest.beat(Placing.Relevance.weight(it)));
            }
        }

        private void countAll() throws IOException {
            total += many;
            if (question.overview()) {
                monthly.count(events, many);
            }
            for (EventCounter facet : counted) {
                facet.count(events, many);
            }
            many = 0;
        }

        @Override
        public void finish() throws IOException {
            countAll();
        }
    }
}
