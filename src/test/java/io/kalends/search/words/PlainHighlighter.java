package io.kalends.search.words;

import io.kalends.search.words.TextQuery.Kind;
import io.kalends.search.words.TextQuery.Term;
import io.kalends.search.words.WordAnalyzer.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** Marks words as {@link Highlighter} must, in the plainest way: it analyzes each text as a whole, for each reading of the words. */
final class PlainHighlighter {

    private static final int FRAGMENT = 240;

    private final TextQuery query;
    private final boolean forgiving;

    PlainHighlighter(TextQuery query, boolean forgiving) {
        this.query = query;
        this.forgiving = forgiving;
    }

    /** The text with its matches marked; absent when there is none. */
    Optional<String> mark(String text, Collection<String> languages) {
        List<Word> matches = matches(text, languages);
        return matches.isEmpty() ? Optional.empty() : Optional.of(marked(text, matches, 0, text.length()));
    }

    /** About 240 characters of the text around its first match, marked; absent when there is none. */
    Optional<String> fragment(String text, Collection<String> languages) {
        List<Word> matches = matches(text, languages);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        int first = matches.get(0).start();
        int from = boundary(text, Math.max(0, first - FRAGMENT / 3));
        int to = Math.max(
                boundary(text, Math.min(text.length(), from + FRAGMENT)),
                matches.get(0).end());
        String start = from > 0 ? "… " : "";
        String end = to < text.length() ? " …" : "";
        return Optional.of(start + marked(text, matches, from, to).strip() + end);
    }

    /** The nearest blank at or before a place, so that no word is cut; the place itself at either end. */
    private static int boundary(String text, int place) {
        if (place <= 0 || place >= text.length()) {
            return place;
        }
        int blank = text.lastIndexOf(' ', place);
        return blank < 0 || place - blank > 40 ? safe(text, place) : blank + 1;
    }

    private static int safe(String text, int place) {
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private List<Word> matches(String text, Collection<String> languages) {
        Map<Integer, Word> matches = new TreeMap<>();
        collect(text, Languages.NEUTRAL, it -> Stream.empty(), matches);
        for (String language : LanguageGuess.understood(languages, Stream.of(text))) {
            Analyzer analyzer = Languages.analyzer(language);
            collect(text, analyzer, it -> Compounds.terms(language, analyzer, it), matches);
        }
        return new ArrayList<>(matches.values());
    }

    private void collect(
            String text, Analyzer analyzer, Function<String, Stream<String>> parts, Map<Integer, Word> matches) {
        Set<String> whole = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        for (Term term : query.wanted()) {
            List<Word> words = WordAnalyzer.words(analyzer, term.text());
            if (term.kind() == Kind.BEGINNING && words.size() == 1) {
                beginnings.add(words.get(0).term());
            } else {
                words.forEach(it -> whole.add(it.term()));
            }
        }
        for (Word word : WordAnalyzer.words(analyzer, text)) {
            if (whole.contains(word.term())
                    || parts.apply(text.substring(word.start(), word.end())).anyMatch(whole::contains)
                    || beginnings.stream().anyMatch(word.term()::startsWith)
                    || (forgiving && whole.stream().anyMatch(it -> isNear(it, word.term())))) {
                matches.putIfAbsent(word.start(), word);
            }
        }
    }

    private static boolean isNear(String wanted, String word) {
        int errors = TextPredicates.errorsForgiven(wanted);
        return errors > 0 && Math.abs(wanted.length() - word.length()) <= errors && edits(wanted, word) <= errors;
    }

    /** Lucene tells a likeness: one less the edits by the shorter word's length. */
    private static int edits(String one, String other) {
        float likeness = new LuceneLevenshteinDistance().getDistance(one, other);
        return Math.round((1 - likeness) * Math.min(one.length(), other.length()));
    }

    private static String marked(String text, List<Word> matches, int from, int to) {
        StringBuilder html = new StringBuilder();
        int at = from;
        for (Word match : matches) {
            if (match.start() >= at && match.end() <= to) {
                html.append(EscapedText.of(text, at, match.start()));
                html.append("<mark>")
                        .append(EscapedText.of(text, match.start(), match.end()))
                        .append("</mark>");
                at = match.end();
            }
        }
        return html.append(EscapedText.of(text, at, to)).toString();
    }
}
