package io.kalends.search;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.dsl.RangeAggregationFieldStep;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.util.common.data.Range;

/** Counts matches by the month in which they start, in the zone of the search. */
final class Months {

    private final IndexQuery index;
    private final ZoneId zone;

    Months(IndexQuery index) {
        this.index = index;
        this.zone = index.query().window().zone();
    }

    Map<YearMonth, Long> count() {
        SearchPredicate whole = index.whole();
        Optional<Long> first = Optional.ofNullable(index.aggregate(
                whole,
                index.aggregations().min().field(StartOrder.FIELD, Long.class).toAggregation()));
        Optional<Long> last = Optional.ofNullable(index.aggregate(
                whole,
                index.aggregations().max().field(StartOrder.FIELD, Long.class).toAggregation()));
        Map<YearMonth, Long> months = new TreeMap<>();
        if (first.isPresent() && last.isPresent()) {
            // A floating event counts in its own month, which may lie a day away from where the key says.
            YearMonth from = month(first.get(), -1);
            YearMonth to = month(last.get(), 1);
            add(
                    months,
                    from,
                    to,
                    "startsAt",
                    Long.class,
                    it -> it.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli());
            add(
                    months,
                    from,
                    to,
                    "firstDay",
                    Integer.class,
                    it -> Math.toIntExact(it.atDay(1).toEpochDay()));
        }
        return months;
    }

    private YearMonth month(long key, int days) {
        return YearMonth.from(
                Instant.ofEpochMilli(StartOrder.decode(key, zone)).atZone(zone).plusDays(days));
    }

    private <T> void add(
            Map<YearMonth, Long> months,
            YearMonth from,
            YearMonth to,
            String field,
            Class<T> type,
            Function<YearMonth, T> start) {
        Map<Range<T>, YearMonth> ranges = new java.util.HashMap<>();
        RangeAggregationFieldStep<?, ?> range = index.aggregations().range();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            ranges.put(Range.canonical(start.apply(month), start.apply(month.plusMonths(1))), month);
        }
        Map<Range<T>, Long> counted = index.aggregate(
                index.whole(), range.field(field, type).ranges(ranges.keySet()).toAggregation());
        counted.forEach((it, count) -> {
            YearMonth month = ranges.get(it);
            if (count > 0 && month != null) {
                months.merge(month, count, Long::sum);
            }
        });
    }
}
