package io.kalends.search.words;

import io.kalends.search.words.TextQuery.Term;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words of a search, in one way of reading them.
 *
 * @param words what must and must not occur
 * @param forgiven the words in which typing errors are forgiven
 */
public record Wording(TextQuery words, Set<String> forgiven) {

    public static Wording asWritten(TextQuery words) {
        return new Wording(words, Set.of());
    }

    /**
     * With typing errors forgiven: in the words that no event has, or in all when each is known, since one word may have
     * slipped into another.
     */
    public static Wording forgiving(TextQuery words, Predicate<String> known) {
        Set<String> all = words.wanted().stream().map(Term::text).collect(Collectors.toSet());
        Set<String> unknown = all.stream().filter(known.negate()).collect(Collectors.toSet());
        return new Wording(words, unknown.isEmpty() ? all : unknown);
    }
}
