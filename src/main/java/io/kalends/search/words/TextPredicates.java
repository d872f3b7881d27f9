package io.kalends.search.words;

import io.kalends.search.words.TextQuery.Term;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** The words of a search as a question to the index. */
public final class TextPredicates {

    private final WordQueries queries;
    private final Set<String> languages;
    private final Wording wording;

    /**
     * @param languages the languages in which words are understood
     */
    public TextPredicates(Set<String> languages, Wording wording) {
        this.queries = new WordQueries(languages);
        this.languages = languages;
        this.wording = wording;
    }

    public Query query() {
        TextQuery words = wording.words();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean telling = words.required().stream().anyMatch(it -> !saysNothing(it));
        words.required().forEach(it -> all.add(any(it), telling && saysNothing(it) ? Occur.SHOULD : Occur.MUST));
        if (words.required().isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        words.excluded().forEach(it -> all.add(of(it), Occur.MUST_NOT));
        return all.build();
    }

    /** Beside other words, one that says nothing in some language need not occur. */
    private boolean saysNothing(List<Term> alternatives) {
        return alternatives.size() == 1 && Languages.saysNothing(alternatives.get(0), languages);
    }

    private Query any(List<Term> alternatives) {
        if (alternatives.size() == 1) {
            return of(alternatives.get(0));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(it -> any.add(of(it), Occur.SHOULD));
        return any.build();
    }

    private Query of(Term term) {
        return queries.of(term, wording.forgiven().contains(term.text()) ? errorsForgiven(term.text()) : 0);
    }

    /** How many typing errors are forgiven in a word: none in a short one, one from four letters on, two from eight. */
    static int errorsForgiven(String word) {
        if (word.length() < 4) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }
}
