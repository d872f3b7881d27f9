package io.kalends.search.words;

import io.kalends.search.words.TextQuery.Kind;
import io.kalends.search.words.TextQuery.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words with a blank too many or too few: {@code pumpkin ville} for Pumpkinville, {@code pumpkinpatch} for two words. */
public final class Joints {

    private static final int MOST_JOINED = 3;
    private static final int SHORTEST = 3;
    private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

    private final Predicate<String> known;

    /**
     * @param known whether a word occurs in the index
     */
    public Joints(Predicate<String> known) {
        this.known = known;
    }

    /** The same search with its blanks in other places, as few as possible; absent when no word comes of it. */
    public Optional<TextQuery> moved(TextQuery words) {
        List<List<Term>> moved = new ArrayList<>();
        List<List<Term>> rest = words.required();
        while (!rest.isEmpty()) {
            int length = joined(rest);
            moved.addAll(length > 1 ? List.of(List.of(together(rest.subList(0, length)))) : split(rest.get(0)));
            rest = rest.subList(length, rest.size());
        }
        return Optional.of(new TextQuery(moved, words.excluded()))
                .filter(it -> !it.required().equals(words.required()));
    }

    /** How many words at the beginning make one known word, the most possible; 1 when none do. */
    private int joined(List<List<Term>> words) {
        for (int length = Math.min(MOST_JOINED, words.size()); length > 1; length--) {
            List<List<Term>> some = words.subList(0, length);
            if (some.stream().allMatch(Joints::isWord)
                    && known.test(together(some).text())) {
                return length;
            }
        }
        return 1;
    }

    private static Term together(List<List<Term>> words) {
        return new Term(words.stream().map(it -> it.get(0).text()).collect(Collectors.joining()), Kind.WORD);
    }

    private List<List<Term>> split(List<Term> alternatives) {
        String word = alternatives.get(0).text();
        if (!isWord(alternatives) || known.test(word)) {
            return List.of(alternatives);
        }
        return IntStream.rangeClosed(SHORTEST, word.length() - SHORTEST)
                .mapToObj(cut -> List.of(bare(word.substring(0, cut)), bare(word.substring(cut))))
                .filter(it -> it.stream().allMatch(part -> !part.isEmpty() && known.test(part)))
                .findFirst()
                .map(it -> it.stream()
                        .map(part -> List.of(new Term(part, Kind.WORD)))
                        .toList())
                .orElse(List.of(alternatives));
    }

    /** A sign where the word is cut is none of its parts': a hyphen before one would exclude it. */
    private static String bare(String part) {
        return SIGNS.matcher(part).replaceAll("");
    }

    private static boolean isWord(List<Term> alternatives) {
        return alternatives.size() == 1 && alternatives.get(0).kind() == Kind.WORD;
    }
}
