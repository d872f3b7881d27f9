package io.kalends.search.lucene;

import io.kalends.event.RegistrationState;
import io.kalends.search.index.Criterion;
import io.kalends.search.index.IndexField;
import io.kalends.search.query.Box;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.Near;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** {@link Criterion}s as Lucene asks for them; none of them counts for the order. */
final class LuceneCriteria implements Criterion.Dialect<Query> {

    @Override
    public Query anyOf(IndexField field, Set<String> values) {
        return values.size() == 1
                ? new TermQuery(ExactTerms.of(field, values.iterator().next()))
                : new TermInSetQuery(
                        field.path(),
                        values.stream().map(it -> ExactTerms.octets(field, it)).toList());
    }

    @Override
    public Query between(IndexField field, @Nullable Long from, @Nullable Long below) {
        return LongPoint.newRangeQuery(
                field.path(), from == null ? Long.MIN_VALUE : from, below == null ? Long.MAX_VALUE : below - 1);
    }

    @Override
    public Query atMost(IndexField field, double most) {
        return DoublePoint.newRangeQuery(field.path(), Double.NEGATIVE_INFINITY, most);
    }

    @Override
    public Query around(IndexField field, Near near) {
        return LatLonPoint.newDistanceQuery(
                field.path(), near.centre().latitude(), near.centre().longitude(), near.radius() * 1000);
    }

    @Override
    public Query inside(IndexField field, Box box) {
        return LatLonPoint.newBoxQuery(field.path(), box.south(), box.north(), box.west(), box.east());
    }

    @Override
    public Query during(DateWindow window) {
        return new DuringQuery(TimeWindow.of(window));
    }

    @Override
    public Query registered(Set<RegistrationState> states, Instant now) {
        return new RegistrationQuery(states, now.toEpochMilli());
    }

    @Override
    public Query not(Query criterion) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(criterion, Occur.MUST_NOT)
                .build();
    }

    @Override
    public Query all(List<Query> criteria) {
        return joined(Occur.FILTER, criteria);
    }

    @Override
    public Query any(List<Query> criteria) {
        return joined(Occur.SHOULD, criteria);
    }

    private static Query joined(Occur occur, List<Query> criteria) {
        if (criteria.size() == 1) {
            return criteria.get(0);
        }
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        criteria.forEach(it -> joined.add(it, occur));
        return joined.build();
    }
}
