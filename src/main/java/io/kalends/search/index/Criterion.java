package io.kalends.search.index;

import io.kalends.event.RegistrationState;
import io.kalends.search.query.Box;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.Near;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event must fulfil, in terms of {@link IndexField}s. */
public sealed interface Criterion {

    /** The same in the language of an engine. */
    <Q> Q in(Dialect<Q> dialect);

    /** How an engine says it. */
    interface Dialect<Q> {

        Q anyOf(IndexField field, Set<String> values);

        Q between(IndexField field, @Nullable Long from, @Nullable Long below);

        Q atMost(IndexField field, double most);

        Q around(IndexField field, Near near);

        Q inside(IndexField field, Box box);

        Q during(DateWindow window);

        default Q registered(Set<RegistrationState> states, Instant now) {
            return any(states.stream()
                    .map(it -> Filters.registration(it, now).in(this))
                    .toList());
        }

        Q not(Q criterion);

        Q all(List<Q> criteria);

        Q any(List<Q> criteria);
    }

    /** It has one of some values. */
    record AnyOf(IndexField field, Set<String> values) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.anyOf(field, values);
        }
    }

    /** It has a number in {@code [from, below)}; a null is no bound. An event without a number has none in there. */
    record Between(
            IndexField field, @Nullable Long from, @Nullable Long below) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.between(field, from, below);
        }
    }

    /** It has a number no greater than this. */
    record AtMost(IndexField field, double most) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.atMost(field, most);
        }
    }

    /** It takes place no farther than the radius from the centre. */
    record Around(IndexField field, Near near) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.around(field, near);
        }
    }

    /** It takes place in the box, whose edges belong to it. */
    record Inside(IndexField field, Box box) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.inside(field, box);
        }
    }

    /** It overlaps the window, or has ended where that is the window of what is over. */
    record During(DateWindow window) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.during(window);
        }
    }

    /** Its registration stands in one of these ways at an instant. */
    record Registered(Set<RegistrationState> states, Instant now) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.registered(states, now);
        }
    }

    /** It does not fulfil this. */
    record Not(Criterion criterion) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.not(criterion.in(dialect));
        }
    }

    /** It fulfils each of these. */
    record All(List<Criterion> criteria) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.all(criteria.stream().map(it -> it.in(dialect)).toList());
        }
    }

    /** It fulfils one of these. */
    record Any(List<Criterion> criteria) implements Criterion {
        @Override
        public <Q> Q in(Dialect<Q> dialect) {
            return dialect.any(criteria.stream().map(it -> it.in(dialect)).toList());
        }
    }
}
