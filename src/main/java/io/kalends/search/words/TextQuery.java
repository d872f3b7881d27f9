package io.kalends.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a search, as somebody typed them: all must occur; a phrase in quotation marks, {@code -} before what must
 * not occur, {@code OR} between alternatives, {@code *} behind a beginning. Nothing is a syntax error: what makes no
 * sense as an operator is a word.
 *
 * @param required each of these must be met, by any of its alternatives
 * @param excluded none of these may be met
 */
public record TextQuery(List<List<Term>> required, List<Term> excluded) {

    /** One thing to find: a word, the beginning of one, or a phrase. */
    public record Term(String text, Kind kind) {

        public String typed() {
            return switch (kind) {
                case WORD -> text;
                case BEGINNING -> text + "*";
                case PHRASE -> '"' + text + '"';
            };
        }
    }

    /** How much of a text a term is compared with: a whole word, its first letters, or words in their order. */
    public enum Kind {
        WORD,
        BEGINNING,
        PHRASE
    }

    private static final Pattern TERM = Pattern.compile("(?<not>-?)(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    public static TextQuery parse(String text) {
        List<List<Term>> required = new ArrayList<>();
        List<Term> excluded = new ArrayList<>();
        boolean alternative = false;
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            String word = matcher.group("word");
            if ("OR".equals(word) && !required.isEmpty() && matcher.group("not").isEmpty()) {
                alternative = true;
                continue;
            }
            Term term = word == null ? new Term(matcher.group("phrase"), Kind.PHRASE) : ofWord(word);
            if (WordAnalyzer.words(Languages.NEUTRAL, term.text()).isEmpty()) {
                continue; // nothing but punctuation
            }
            if (!matcher.group("not").isEmpty()) {
                excluded.add(term);
            } else if (alternative) {
                required.get(required.size() - 1).add(term);
            } else {
                required.add(new ArrayList<>(List.of(term)));
            }
            alternative = false;
        }
        return new TextQuery(required, excluded);
    }

    private static Term ofWord(String word) {
        return word.length() > 2 && word.endsWith("*")
                ? new Term(word.substring(0, word.length() - 1), Kind.BEGINNING)
                : new Term(word, Kind.WORD);
    }

    /** How many words and phrases there are. */
    public int size() {
        return required.stream().mapToInt(List::size).sum() + excluded.size();
    }

    /** Whether there is anything to look for. */
    public boolean isEmpty() {
        return required.isEmpty() && excluded.isEmpty();
    }

    /** The search for whatever has any of these words; terms that say nothing are left out where others say something. */
    public TextQuery any(Predicate<Term> saysNothing) {
        List<Term> all = wanted().stream().distinct().toList();
        List<Term> telling = all.stream().filter(saysNothing.negate()).toList();
        return new TextQuery(List.of(telling.isEmpty() ? all : telling), excluded);
    }

    /** As somebody would type it. */
    public String typed() {
        Stream<String> wanted =
                required.stream().map(it -> it.stream().map(Term::typed).collect(Collectors.joining(" OR ")));
        Stream<String> unwanted = excluded.stream().map(it -> "-" + it.typed());
        return Stream.concat(wanted, unwanted).collect(Collectors.joining(" "));
    }

    /** Every term that a match may contain. */
    List<Term> wanted() {
        return required.stream().flatMap(List::stream).toList();
    }
}
