package io.kalends.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event must fulfil, in terms of {@link IndexField}s; each engine puts it in its own language. */
sealed interface Condition {

    /** It has one of some values. */
    record AnyOf(IndexField field, Set<String> values) implements Condition {}

    /** It has a number in {@code [from, below)}; a null is no bound. An event without a number has none in there. */
    record Between(
            IndexField field, @Nullable Long from, @Nullable Long below) implements Condition {}

    /** It has a price of no more than this. */
    record AtMost(IndexField field, double most) implements Condition {}

    /** It takes place no farther than the radius from the centre. */
    record Around(IndexField field, Near near) implements Condition {}

    /** It takes place in the box, whose edges belong to it. */
    record Inside(IndexField field, Box box) implements Condition {}

    /** It overlaps the window, or has ended where that is the window of what is over. */
    record During(DateWindow window) implements Condition {}

    record Not(Condition condition) implements Condition {}

    record All(List<Condition> conditions) implements Condition {}

    record Any(List<Condition> conditions) implements Condition {}
}
