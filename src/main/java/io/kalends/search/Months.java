package io.kalends.search;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.util.common.data.Range;

/** Counts matches by the month in which they start, in the zone of the search. */
final class Months {

    private final IndexQuery index;
    private final ZoneId zone;

    Months(IndexQuery index) {
        this.index = index;
        this.zone = index.query().window().zone();
    }

    Map<YearMonth, Long> count(Found all) {
        Map<YearMonth, Long> months = new TreeMap<>();
        if (all.first().isPresent() && all.last().isPresent()) {
            // A floating event counts in its own month, which may lie a day away from where the key says.
            YearMonth from = month(all.first().get(), -1);
            YearMonth to = month(all.last().get(), 1);
            Map<Range<Long>, YearMonth> timed = ranges(
                    from, to, it -> it.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli());
            Map<Range<Integer>, YearMonth> floating =
                    ranges(from, to, it -> Math.toIntExact(it.atDay(1).toEpochDay()));
            index.aggregate(
                    index.whole(),
                    count("startsAt", Long.class, timed.keySet()),
                    count("firstDay", Integer.class, floating.keySet()),
                    (one, other) -> {
                        add(one, timed, months);
                        add(other, floating, months);
                    });
        }
        return months;
    }

    private YearMonth month(long key, int days) {
        return YearMonth.from(
                Instant.ofEpochMilli(StartOrder.decode(key, zone)).atZone(zone).plusDays(days));
    }

    private static <T> Map<Range<T>, YearMonth> ranges(YearMonth from, YearMonth to, Function<YearMonth, T> start) {
        Map<Range<T>, YearMonth> ranges = new HashMap<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            ranges.put(Range.canonical(start.apply(month), start.apply(month.plusMonths(1))), month);
        }
        return ranges;
    }

    private <T> SearchAggregation<Map<Range<T>, Long>> count(String field, Class<T> type, Set<Range<T>> ranges) {
        return index.aggregations().range().field(field, type).ranges(ranges).toAggregation();
    }

    private static <T> void add(
            Map<Range<T>, Long> counted, Map<Range<T>, YearMonth> ranges, Map<YearMonth, Long> months) {
        counted.forEach((range, count) -> {
            YearMonth month = ranges.get(range);
            if (count > 0 && month != null) {
                months.merge(month, count, Long::sum);
            }
        });
    }
}
