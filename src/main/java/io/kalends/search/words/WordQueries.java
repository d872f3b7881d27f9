package io.kalends.search.words;

import io.kalends.search.words.TextQuery.Term;
import io.kalends.search.words.WordAnalyzer.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * One thing to find as a question to the index. A word asks for what it looks like and for what its forms have in common,
 * as if they were one term: it counts most where it stands as written.
 */
public final class WordQueries {

    /** What another form counts, of what the form as written does. */
    public static final float OTHER_FORM = 0.6f;

    private static final float IN_PARTS = 0.5f;
    private static final float MISTYPED = 0.1f;
    private static final int MOST_CONTINUATIONS = 64;

    /** Signs in whose place a hyphen or nothing never stands: R&D is not written Rd. */
    private static final Pattern APART = Pattern.compile("(?<=[\\p{L}\\p{N}])[&+,;|@=](?=[\\p{L}\\p{N}])");

    private final Set<String> languages;

    /**
     * @param languages the languages in which words are understood
     */
    public WordQueries(Set<String> languages) {
        this.languages = languages;
    }

    /**
     * @param errors how many typing errors are forgiven
     */
    Query of(Term term, int errors) {
        return switch (term.kind()) {
            case WORD -> word(term.text(), errors);
            case BEGINNING -> beginning(term.text());
            case PHRASE -> phrase(term.text());
        };
    }

    private Query word(String text, int errors) {
        List<Word> written = WordAnalyzer.words(Languages.NEUTRAL, text);
        Map<String, Float> forms = new HashMap<>();
        List<Query> ways = new ArrayList<>();
        Optional<String> whole = whole(written, text);
        whole.ifPresent(it -> forms.put(it, 1f));
        whole.filter(SignsInNames::isName).ifPresent(it -> ways.add(continued(it)));
        if (written.size() > 1) {
            ways.add(phrase(text));
        }
        if (isOneWord(written)) {
            languages.forEach(it -> understand(text, it, forms, ways));
        }
        if (errors > 0) {
            whole.ifPresent(it -> ways.add(new BoostQuery(new FuzzyQuery(term(it), errors, 1), MISTYPED)));
        }
        if (!forms.isEmpty()) {
            ways.add(new FormsQuery(forms));
        }
        return any(ways);
    }

    private static void understand(String text, String language, Map<String, Float> forms, List<Query> ways) {
        List<String> terms = in(language, text);
        if (terms.size() == 1) {
            forms.put(terms.get(0), OTHER_FORM);
        } else if (terms.size() > 1) {
            ways.add(all(terms));
        }
        List<String> parts = Terms.partsOf(language, text);
        if (parts.size() > 1) {
            ways.add(all(parts));
        }
    }

    private static List<String> in(String language, String text) {
        Analyzer analyzer = Languages.analyzer(language);
        return WordAnalyzer.words(analyzer, text).stream()
                .map(it -> Terms.marked(language, it.term()))
                .distinct()
                .toList();
    }

    /** The terms that a word may be found by on its own: as written, and in each language that has one term for it. */
    public Stream<String> termsOf(String word) {
        List<Word> written = WordAnalyzer.words(Languages.NEUTRAL, word);
        Stream<String> understood = languages.stream()
                .map(it -> in(it, word))
                .filter(it -> it.size() == 1)
                .flatMap(List::stream);
        return written.isEmpty() ? Stream.empty() : Stream.concat(whole(written, word).stream(), understood);
    }

    /** What has parts, written together; absent where a sign keeps them apart. */
    private static Optional<String> whole(List<Word> written, String text) {
        int start = written.stream().mapToInt(Word::start).min().orElse(0);
        int end = written.stream().mapToInt(Word::end).max().orElse(0);
        Optional<String> whole = written.stream()
                .filter(it -> it.start() == start && it.end() == end)
                .map(Word::term)
                .findFirst();
        return whole.or(() -> Optional.of(written.stream().map(Word::term).collect(Collectors.joining()))
                .filter(it -> !APART.matcher(text).find()));
    }

    /** Whether no sign stands between its parts but those that hold a word together. */
    private static boolean isOneWord(List<Word> written) {
        return written.size() == 1
                || written.stream().map(Word::start).distinct().count() < written.size()
                || isUnbroken(written);
    }

    /** Signs of scripts without blanks follow each other. */
    private static boolean isUnbroken(List<Word> written) {
        for (int i = 1; i < written.size(); i++) {
            if (written.get(i).start() != written.get(i - 1).end()) {
                return false;
            }
        }
        return true;
    }

    private static Query beginning(String text) {
        List<Word> written = WordAnalyzer.words(Languages.PHRASE, text);
        List<Query> all = new ArrayList<>();
        written.subList(0, Math.max(0, written.size() - 1)).forEach(it -> all.add(new TermQuery(term(it.term()))));
        written.stream().skip(Math.max(0, written.size() - 1L)).forEach(it -> all.add(continued(it.term())));
        return all.size() == 1 ? all.get(0) : all(Occur.MUST, all);
    }

    /** Every word with this beginning; the most frequent ones are weighed. */
    private static Query continued(String beginning) {
        Query every = new PrefixQuery(term(beginning));
        Query frequent = new PrefixQuery(
                term(beginning), new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(MOST_CONTINUATIONS));
        return new BooleanQuery.Builder()
                .add(every, Occur.FILTER)
                .add(frequent, Occur.SHOULD)
                .build();
    }

    /** As written, in this order; it counts as much as its words do. */
    private static Query phrase(String text) {
        List<String> written = WordAnalyzer.words(Languages.PHRASE, text).stream()
                .map(Word::term)
                .toList();
        BooleanQuery.Builder phrase = new BooleanQuery.Builder();
        written.stream().distinct().forEach(it -> phrase.add(new TermQuery(term(it)), Occur.MUST));
        if (written.size() > 1) {
            phrase.add(new PhraseQuery(WordFields.WORDS, written.toArray(String[]::new)), Occur.FILTER);
        }
        return phrase.build();
    }

    private static Query all(List<String> terms) {
        Query all = all(
                Occur.MUST,
                terms.stream().<Query>map(it -> new FormsQuery(Map.of(it, 1f))).toList());
        return new BoostQuery(all, IN_PARTS);
    }

    private static Query any(List<Query> ways) {
        return ways.size() == 1 ? ways.get(0) : all(Occur.SHOULD, ways);
    }

    private static Query all(Occur occur, List<Query> queries) {
        if (queries.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(it -> all.add(it, occur));
        return all.build();
    }

    private static org.apache.lucene.index.Term term(String text) {
        return new org.apache.lucene.index.Term(WordFields.WORDS, text);
    }
}
