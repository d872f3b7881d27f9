package io.kalends.search.lucene;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;

/** Counts events by the month in which they start, in a zone; a floating one has its own wherever one looks from. */
final class MonthCounts {

    private final Map<YearMonth, Month> months = new TreeMap<>();
    private final Column timed;
    private final Column floating = new Column(ZoneOffset.UTC);

    MonthCounts(ZoneId zone) {
        this.timed = new Column(zone);
    }

    /** Counts events of one segment. They come in their order, so that most have the month of the last one. */
    EventCounter in(Timeline timeline) {
        return new OfSegment(timeline);
    }

    /** Counts so many events that start at a key, or takes so many off. */
    void add(long key, int events) {
        ((key & 1) == 0 ? timed : floating).at(key >> 1).month().events += events;
    }

    /** Counts those of some events from one on that start before a bound, a month at a time. */
    void addBetween(Timeline timeline, EventSet among, int first, KeyBound to) {
        EventSet days = timeline.floating(among);
        timed.addAll(timeline, first, to.timed(), (from, until) -> among.count(from, until) - days.count(from, until));
        floating.addAll(timeline, first, to.floating(), days::count);
    }

    /** Those that have events, in calendar order. */
    Map<YearMonth, Long> read() {
        Map<YearMonth, Long> read = new TreeMap<>();
        months.forEach((month, counted) -> {
            if (counted.events > 0) {
                read.put(month, counted.events);
            }
        });
        return read;
    }

    /** Knows up to which event all have the month of the last one, whether they are timed or floating. */
    private final class OfSegment implements EventCounter {

        private final Timeline timeline;
        private Month month = new Month();
        private int end;

        OfSegment(Timeline timeline) {
            this.timeline = timeline;
        }

        @Override
        public void count(int[] events, int many) {
            for (int i = 0; i < many; i++) {
                if (events[i] >= end) {
                    look(events[i]);
                }
                month.events++;
            }
        }

        private void look(int event) {
            long key = timeline.start(event);
            long millis = key >> 1;
            boolean isTimed = (key & 1) == 0;
            Span own = (isTimed ? timed : floating).at(millis);
            Span other = (isTimed ? floating : timed).at(millis);
            month = own.month();
            end = own.month() == other.month()
                    ? timeline.firstFrom(Math.min(own.until(), other.until()), event)
                    : event + 1;
        }
    }

    private static final class Month {
        private long events;
    }

    /** A month of a column: it holds what lies from one moment to another, the second excluded. */
    private record Span(long from, long until, Month month) {

        static final Span NONE = new Span(0, 0, new Month());

        boolean has(long millis) {
            return millis >= from && millis < until;
        }
    }

    /** The months of timed or of floating events, which begin at other moments. */
    private final class Column {

        private final ZoneId zone;
        private final NavigableMap<Long, Span> spans = new TreeMap<>();
        private Span last = Span.NONE;

        Column(ZoneId zone) {
            this.zone = zone;
        }

        Span at(long millis) {
            if (!last.has(millis)) {
                Map.Entry<Long, Span> known = spans.floorEntry(millis);
                last = known != null && known.getValue().has(millis) ? known.getValue() : found(millis);
            }
            return last;
        }

        private Span found(long millis) {
            YearMonth told = YearMonth.from(Instant.ofEpochMilli(millis).atZone(zone));
            // Where the clock goes back over midnight, a month that has begun is told to be the one before.
            YearMonth month = millis < beginning(told.plusMonths(1)) ? told : told.plusMonths(1);
            Span span = new Span(
                    beginning(month), beginning(month.plusMonths(1)), months.computeIfAbsent(month, it -> new Month()));
            spans.put(span.from(), span);
            return span;
        }

        private long beginning(YearMonth of) {
            return of.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli();
        }

        private void addAll(Timeline timeline, int first, long to, IntBinaryOperator between) {
            int event = first;
            while (event < timeline.size() && timeline.start(event) >> 1 < to) {
                Span month = at(timeline.start(event) >> 1);
                int next = timeline.firstFrom(Math.min(month.until(), to), event);
                month.month().events += between.applyAsInt(event, next);
                event = next;
            }
        }
    }
}
