package io.kalends.search.lucene;

import io.kalends.search.index.Filters;
import io.kalends.search.index.Matches;
import io.kalends.search.index.Question;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.query.SearchParameter;
import io.kalends.search.query.Sort;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Answers searches that only time and filters confine. Since segments are sorted by start, what is counted are sets
 * between two places, of which only a few at the edges are looked at; for the page see {@link PageWalk}.
 */
final class Calendar {

    private final Question question;
    private final TimeWindow window;
    private final TimeWindow over;
    private final MonthCounts months;
    private final FirstHits hits;
    private final FacetCounts facets;
    private long total;
    private long past;

    private Calendar(Question question) {
        DateWindow asked = question.query().window();
        this.question = question;
        this.window = TimeWindow.of(asked);
        this.over = TimeWindow.of(asked.past());
        this.months = new MonthCounts(asked.zone());
        this.hits = new FirstHits(question);
        this.facets = new FacetCounts(question);
    }

    static boolean answers(Question question) {
        return question.words().isEmpty() && !question.query().sort().equals(Sort.RELEVANCE);
    }

    static Matches find(Question question, IndexSearcher searcher) throws IOException {
        Calendar calendar = new Calendar(question);
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            calendar.new OfSegment(searcher, segment).look();
        }
        return calendar.read();
    }

    private Matches read() {
        return new Matches(hits.read(question.offset()), total, true, past, months.read(), facets.read());
    }

    private final class OfSegment {

        private final IndexSearcher searcher;
        private final LeafReaderContext leaf;
        private final FilteredStretch asked;
        private final Timeline timeline;
        private final Stretch stretch;
        private final EventSet events;
        private @Nullable RegistrationColumn column;

        OfSegment(IndexSearcher searcher, LeafReaderContext leaf) throws IOException {
            this.searcher = searcher;
            this.leaf = leaf;
            this.asked = filtered(Set.of());
            this.timeline = Timeline.of(leaf.reader());
            this.stretch = asked.stretch();
            this.events = asked.events();
        }

        private FilteredStretch filtered(Set<SearchParameter> leftOut) throws IOException {
            EventQuery query = question.query();
            Set<SearchParameter> momentary = EnumSet.of(SearchParameter.REGISTRATION);
            momentary.addAll(leftOut);
            List<Query> filters = Filters.of(query, momentary).stream()
                    .map(it -> it.in(LuceneSnapshot.CRITERIA))
                    .toList();
            boolean isAny = leftOut.contains(SearchParameter.REGISTRATION);
            return new FilteredStretch(
                    searcher, leaf, filters, isAny ? Set.of() : query.registration(), this::column, window);
        }

        private RegistrationColumn column() throws IOException {
            if (column == null) {
                column = RegistrationColumns.of(
                        leaf.reader(), question.query().window().asOf().toEpochMilli());
            }
            return column;
        }

        void look() throws IOException {
            count();
            for (Facet facet : question.facets()) {
                count(facet);
            }
            if (question.size() > 0) {
                PageWalk.of(question, asked).offer(hits);
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
            FilteredStretch counted = isFilteredBy ? filtered(Set.of(facet.filter())) : asked;
            facets.count(facet, counted, this::column);
        }
    }
}
