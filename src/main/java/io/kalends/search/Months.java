package io.kalends.search;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.util.common.data.Range;

/** Counts matches by the month in which they start, in the zone of the search. */
final class Months {

    /** Counting in ranges takes time for each of them: events centuries apart are closed in on. */
    private static final int MOST_AT_ONCE = 600;

    private static final List<Integer> NARROWING = List.of(1_200, 60, 1);

    private final IndexQuery index;
    private final ZoneId zone;

    Months(IndexQuery index) {
        this.index = index;
        this.zone = index.query().window().zone();
    }

    /** Months from one to another, the second excluded. */
    private record Span(YearMonth from, YearMonth to) {

        Stream<Span> cut(int months) {
            return Stream.iterate(from, it -> it.isBefore(to), it -> it.plusMonths(months))
                    .map(it -> new Span(it, earlier(it.plusMonths(months), to)));
        }

        private static YearMonth earlier(YearMonth one, YearMonth other) {
            return one.isBefore(other) ? one : other;
        }
    }

    Map<YearMonth, Long> count(Found all) {
        Map<YearMonth, Long> months = new TreeMap<>();
        if (all.first().isPresent() && all.last().isPresent()) {
            // A floating event counts in its own month, which may lie a day away from where the key says.
            YearMonth from = month(all.first().get(), -1);
            YearMonth to = month(all.last().get(), 1).plusMonths(1);
            Map<Span, Long> counts = Map.of(new Span(from, to), all.total());
            for (int length : ChronoUnit.MONTHS.between(from, to) > MOST_AT_ONCE ? NARROWING : List.of(1)) {
                counts = count(
                        counts.keySet().stream().flatMap(it -> it.cut(length)).toList());
            }
            counts.forEach((span, count) -> months.put(span.from(), count));
        }
        return months;
    }

    /** The spans in which some match starts, with how many do. */
    private Map<Span, Long> count(List<Span> spans) {
        Map<Range<Long>, Span> timed =
                ranges(spans, it -> it.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli());
        Map<Range<Integer>, Span> floating =
                ranges(spans, it -> Math.toIntExact(it.atDay(1).toEpochDay()));
        Map<Span, Long> counts = new HashMap<>();
        index.aggregate(
                index.whole(),
                count("startsAt", Long.class, timed.keySet()),
                count("firstDay", Integer.class, floating.keySet()),
                (one, other) -> {
                    add(one, timed, counts);
                    add(other, floating, counts);
                });
        return counts;
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

    private <T> SearchAggregation<Map<Range<T>, Long>> count(String field, Class<T> type, Set<Range<T>> ranges) {
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
