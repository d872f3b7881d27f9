package io.kalends.search;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.util.common.data.Range;

/** Counts matches by the month in which they start, in the zone of the search. */
final class Months {

    /** Counting in ranges takes time for each of them: events centuries apart are closed in on. */
    private static final int MOST_AT_ONCE = 600;

    private static final List<Integer> NARROWING = List.of(1_200, 60, 1);

    private final IndexQuery index;
    private final ZoneId zone;
    private final Optional<Span> whole;
    private final Optional<Starters> withMatches;

    Months(IndexQuery index) {
        this.index = index;
        this.zone = index.query().window().zone();
        this.whole = index.starts().map(this::span);
        this.withMatches = whole.filter(it -> it.length() <= MOST_AT_ONCE).map(it -> new Starters(it.cut(1)));
    }

    /** Months from one to another, the second excluded. */
    private record Span(YearMonth from, YearMonth to) {

        List<Span> cut(int months) {
            return Stream.iterate(from, it -> it.isBefore(to), it -> it.plusMonths(months))
                    .map(it -> new Span(it, earlier(it.plusMonths(months), to)))
                    .toList();
        }

        long length() {
            return ChronoUnit.MONTHS.between(from, to);
        }

        private static YearMonth earlier(YearMonth one, YearMonth other) {
            return one.isBefore(other) ? one : other;
        }
    }

    /** What is counted over the matches themselves. */
    List<Counted<?>> counted() {
        return withMatches.map(Starters::counted).orElse(List.of());
    }

    /** How many of the matches start in each month; months in which none does are left out. */
    Map<YearMonth, Long> read(Found all) {
        Map<Span, Long> counts = withMatches.isPresent()
                ? withMatches.get().read(all.counts())
                : all.total() == 0 ? Map.of() : narrowed();
        Map<YearMonth, Long> months = new TreeMap<>();
        counts.forEach((span, count) -> months.put(span.from(), count));
        return months;
    }

    private Map<Span, Long> narrowed() {
        Set<Span> spans = whole.map(Set::of).orElse(Set.of());
        Map<Span, Long> counts = Map.of();
        for (int length : NARROWING) {
            Starters narrower = new Starters(
                    spans.stream().flatMap(it -> it.cut(length).stream()).toList());
            counts = narrower.read(index.count(index.whole(), narrower.counted()));
            spans = counts.keySet();
        }
        return counts;
    }

    /** Every event starts within; a floating one in its own month, which may lie a day away from where the key says. */
    private Span span(Starts starts) {
        YearMonth from = month(starts.first(), -1);
        YearMonth end = month(starts.last(), 1).plusMonths(1);
        Optional<YearMonth> windowEnd = index.query()
                .window()
                .to()
                .map(it -> YearMonth.from(it.atZone(zone)).plusMonths(2));
        return new Span(
                from,
                windowEnd
                        .filter(it -> it.isAfter(from))
                        .map(it -> Span.earlier(it, end))
                        .orElse(end));
    }

    /** Counts how many matches start in each of some spans. */
    private final class Starters {

        private final Map<Range<Long>, Span> timed;
        private final Map<Range<Integer>, Span> floating;
        private final Counted<Map<Range<Long>, Long>> ofTimed;
        private final Counted<Map<Range<Integer>, Long>> ofFloating;

        Starters(List<Span> spans) {
            timed = ranges(
                    spans, it -> it.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli());
            floating = ranges(spans, it -> Math.toIntExact(it.atDay(1).toEpochDay()));
            ofTimed = Counted.of("startsAt", aggregation("startsAt", Long.class, timed.keySet()));
            ofFloating = Counted.of("firstDay", aggregation("firstDay", Integer.class, floating.keySet()));
        }

        List<Counted<?>> counted() {
            return List.of(ofTimed, ofFloating);
        }

        Map<Span, Long> read(SearchResult<?> result) {
            Map<Span, Long> counts = new HashMap<>();
            add(ofTimed.in(result), timed, counts);
            add(ofFloating.in(result), floating, counts);
            return counts;
        }
    }

    private YearMonth month(long key, int days) {
        return YearMonth.from(
                Instant.ofEpochMilli(StartOrder.decode(key, zone)).atZone(zone).plusDays(days));
    }

    private static <T> Map<Range<T>, Span> ranges(List<Span> spans, Function<YearMonth, T> start) {
        Map<Range<T>, Span> ranges = new HashMap<>();
        spans.forEach(it -> ranges.put(Range.canonical(start.apply(it.from()), start.apply(it.to())), it));
        return ranges;
    }

    private <T> SearchAggregation<Map<Range<T>, Long>> aggregation(String field, Class<T> type, Set<Range<T>> ranges) {
        return index.aggregations().range().field(field, type).ranges(ranges).toAggregation();
    }

    private static <T> void add(Map<Range<T>, Long> counted, Map<Range<T>, Span> ranges, Map<Span, Long> counts) {
        counted.forEach((range, count) -> {
            Span span = ranges.get(range);
            if (count > 0 && span != null) {
                counts.merge(span, count, Long::sum);
            }
        });
    }
}
