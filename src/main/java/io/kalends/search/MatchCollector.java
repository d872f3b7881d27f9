package io.kalends.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Goes once through the events that fulfil the words and filters of a search, whenever they take place, and takes note of
 * everything that is asked about them.
 */
final class MatchCollector implements Collector {

    private static final Scorable UNSCORED = new Scorable() {
        @Override
        public float score() {
            return 0;
        }

        @Override
        public int docID() {
            return -1;
        }
    };

    private final Question question;
    private final TimeWindow window;
    private final TimeWindow over;
    private final List<Facet> besides;
    private final Sideways sideways;
    private final FirstHits hits;
    private final MonthCounts months;
    private final Map<Facet, ValueCounts> values = new EnumMap<>(Facet.class);
    private final Optional<RegistrationCounts> registration;
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
        question.facets().stream()
                .filter(it -> it != Facet.REGISTRATION)
                .forEach(it -> values.put(it, new ValueCounts(it.field())));
        this.registration = question.facets().contains(Facet.REGISTRATION)
                ? Optional.of(new RegistrationCounts(asked.asOf()))
                : Optional.empty();
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
        Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
        values.forEach((facet, counts) -> facets.put(facet, counts.read()));
        registration.ifPresent(it -> facets.put(Facet.REGISTRATION, it.read()));
        return new Matches(hits.read(question.offset()), total, true, past, months.read(), facets);
    }

    private final class Pass implements LeafCollector {

        private final Timeline timeline;
        private final Passage within;
        private final Passage behind;
        private final Sideways.OfSegment filters;
        private final Placing placing;
        private final NumericDocValues idHigh;
        private final NumericDocValues idLow;
        private final List<FacetOfSegment> facets = new ArrayList<>();
        private Scorable score = UNSCORED;

        Pass(LeafReaderContext leaf) throws IOException {
            LeafReader segment = leaf.reader();
            timeline = Timeline.of(segment);
            within = Passage.through(timeline, window);
            behind = Passage.through(timeline, over);
            filters = sideways.new OfSegment(leaf);
            placing = Placing.of(question.query(), segment, timeline);
            idHigh = segment.getNumericDocValues(IndexField.ID_HIGH.path());
            idLow = segment.getNumericDocValues(IndexField.ID_LOW.path());
            for (Map.Entry<Facet, ValueCounts> counted : values.entrySet()) {
                ValueCounts.OfSegment counts = counted.getValue().new OfSegment(segment);
                facets.add(new FacetOfSegment(besides.indexOf(counted.getKey()), counts::count));
            }
            if (registration.isPresent()) {
                RegistrationCounts.OfSegment counts = registration.get().new OfSegment(segment);
                facets.add(new FacetOfSegment(besides.indexOf(Facet.REGISTRATION), counts::count));
            }
        }

        @Override
        public void setScorer(Scorable scorer) {
            score = scorer;
        }

        @Override
        public void collect(int event) throws IOException {
            int missed = filters.missed(event);
            if (missed == Sideways.SEVERAL) {
                return;
            }
            if (within.has(event)) {
                for (FacetOfSegment facet : facets) {
                    if (missed == Sideways.NONE || missed == facet.filter()) {
                        facet.counts().count(event);
                    }
                }
                if (missed == Sideways.NONE) {
                    take(event);
                }
            }
            if (missed == Sideways.NONE && question.overview() && behind.has(event)) {
                past++;
            }
        }

        private void take(int event) throws IOException {
            total++;
            if (question.overview()) {
                months.count(timeline.start(event));
            }
            if (question.size() > 0) {
                long key = placing.key(event, score);
                if (hits.admits(key)) {
                    hits.offer(new FirstHits.Placed(
                            key, placing.second(event), value(idHigh, event), value(idLow, event)));
                }
            }
        }
    }

    private static long value(NumericDocValues values, int event) throws IOException {
        values.advanceExact(event);
        return values.longValue();
    }

    private interface Counting {
        void count(int event) throws IOException;
    }

    /**
     * @param filter the one that this facet leaves out, if it is used
     */
    private record FacetOfSegment(int filter, Counting counts) {}
}
