package io.kalends.search.lucene;

import io.kalends.search.index.Criterion.Registered;
import io.kalends.search.index.Filters;
import io.kalends.search.index.Hit;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.Matches;
import io.kalends.search.index.Question;
import io.kalends.search.index.StartOrder;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.Facet;
import io.kalends.search.query.SearchParameter;
import io.kalends.search.query.Sort;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Answers searches that only time and filters confine. Since segments are sorted by start, what is counted are sets
 * between two places, and the page lies at an edge: no events but those of the page and a few at the edges are looked at.
 */
final class Calendar {

    private final Question question;
    private final TimeWindow window;
    private final TimeWindow over;
    private final MonthCounts months;
    private final FirstHits hits;
    private final StartOrder order;
    private final Map<Facet, ValueCounts> values = new EnumMap<>(Facet.class);
    private final RegistrationCounts registration;
    private long total;
    private long past;

    private Calendar(Question question) {
        DateWindow asked = question.query().window();
        this.question = question;
        this.window = TimeWindow.of(asked);
        this.over = TimeWindow.of(asked.past());
        this.months = new MonthCounts(asked.zone());
        this.hits = new FirstHits(question);
        this.order = new StartOrder(asked.zone());
        question.facets().stream()
                .filter(it -> it != Facet.REGISTRATION)
                .forEach(it -> values.put(it, new ValueCounts(IndexField.of(it))));
        this.registration = new RegistrationCounts(asked.asOf());
    }

    static boolean answers(Question question) {
        Sort sort = question.query().sort();
        return question.words().isEmpty() && (sort == Sort.START || sort == Sort.START_DESCENDING);
    }

    static Matches find(Question question, IndexSearcher searcher) throws IOException {
        Calendar calendar = new Calendar(question);
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            calendar.new OfSegment(searcher, segment).look();
        }
        return calendar.read();
    }

    private Matches read() {
        Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
        values.forEach((facet, counts) -> facets.put(facet, counts.read()));
        if (question.facets().contains(Facet.REGISTRATION)) {
            facets.put(Facet.REGISTRATION, registration.read());
        }
        return new Matches(hits.read(question.offset()), total, true, past, months.read(), facets);
    }

    private FilteredStretch stretch(IndexSearcher searcher, LeafReaderContext leaf, Set<SearchParameter> leftOut)
            throws IOException {
        EnumSet<SearchParameter> lasting = EnumSet.of(SearchParameter.REGISTRATION);
        lasting.addAll(leftOut);
        List<Query> filters = Filters.of(question.query(), lasting).stream()
                .map(it -> it.in(LuceneSnapshot.CRITERIA))
                .toList();
        Optional<Registered> registered = Optional.of(question.query())
                .filter(it -> !leftOut.contains(SearchParameter.REGISTRATION))
                .filter(it -> !it.registration().isEmpty())
                .map(it -> new Registered(it.registration(), it.window().asOf()));
        return new FilteredStretch(searcher, leaf, filters, registered, window);
    }

    private final class OfSegment {

        private final IndexSearcher searcher;
        private final LeafReaderContext leaf;
        private final FilteredStretch asked;
        private final Timeline timeline;
        private final Stretch stretch;
        private final EventSet events;
        private final PlacedReader placed;

        OfSegment(IndexSearcher searcher, LeafReaderContext leaf) throws IOException {
            this.searcher = searcher;
            this.leaf = leaf;
            this.asked = stretch(searcher, leaf, Set.of());
            this.timeline = Timeline.of(leaf.reader());
            this.stretch = asked.stretch();
            this.events = asked.events();
            this.placed = new PlacedReader(leaf.reader());
        }

        void look() throws IOException {
            count();
            for (Facet facet : question.facets()) {
                count(facet);
            }
            boolean ascending = (question.query().sort() == Sort.START) != question.backwards();
            if (ascending) {
                walkUp();
            } else {
                walkDown();
            }
        }

        private void count() {
            total += stretch.count();
            if (question.overview()) {
                past += !window.isOver() && window.from().equals(over.from())
                        ? stretch.ended()
                        : Stretch.of(timeline, over, events).count();
                for (int event : stretch.running()) {
                    months.add(timeline.start(event), 1);
                }
                for (int event : stretch.excepted()) {
                    months.add(timeline.start(event), -1);
                }
                months.addBetween(timeline, events, stretch.first(), stretch.to());
            }
        }

        private void count(Facet facet) throws IOException {
            boolean isFilteredBy = Filters.of(question.query(), facet.filter()).isPresent();
            FilteredStretch counted = isFilteredBy ? stretch(searcher, leaf, Set.of(facet.filter())) : asked;
            ValueCounts counts = values.get(facet);
            if (counts == null) {
                registration.count(counted);
            } else {
                counts.count(counted);
            }
        }

        private void walkUp() throws IOException {
            for (int event : stretch.running()) {
                offer(event);
            }
            int event = events.next(Math.max(stretch.first(), behindBeyond()));
            while (event < stretch.end() && !isFullBefore(event)) {
                offer(event);
                event = events.next(event + 1);
            }
        }

        private void walkDown() throws IOException {
            int event = events.previous(Math.min(stretch.end(), beforeBeyond()) - 1);
            while (event >= stretch.first() && !isFullBefore(event)) {
                offer(event);
                event = events.previous(event - 1);
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
            if (events.has(event) && window.contains(timeline, event) && hits.admits(key)) {
                hits.offer(placed.read(event, key, 0));
            }
        }
    }
}
