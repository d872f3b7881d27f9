package io.kalends.search;

import static io.kalends.search.EventTextBinder.NEUTRAL;
import static io.kalends.search.EventTextBinder.field;

import io.kalends.search.TextQuery.Kind;
import io.kalends.search.TextQuery.Term;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesStep;

/**
 * Words as a question to the index. A word counts most where it stands as written, less as another form of it; most in
 * a name, less in who and where, least in what is said about it.
 */
final class TextPredicates {

    private static final float NAME = 2.5f;
    private static final float CONTEXT = 1.6f;
    private static final float BODY = 1;
    private static final float OTHER_FORM = 0.6f;

    private final SearchPredicateFactory f;
    private final Set<String> languages;
    private final Wording wording;

    /**
     * @param languages the languages in which words are understood
     */
    TextPredicates(SearchPredicateFactory f, Set<String> languages, Wording wording) {
        this.f = f;
        this.languages = languages;
        this.wording = wording;
    }

    SearchPredicate predicate() {
        TextQuery query = wording.words();
        List<List<Term>> required =
                query.required().stream().filter(it -> !isStopWord(it)).toList();
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (List<Term> alternatives : required.isEmpty() ? query.required() : required) {
            SimpleBooleanPredicateClausesStep<?, ?> any = f.or();
            alternatives.forEach(it -> any.add(of(it)));
            all.must(any);
        }
        if (query.required().isEmpty()) {
            all.must(f.matchAll());
        }
        query.excluded().forEach(it -> all.mustNot(of(it)));
        return all.toPredicate();
    }

    /** Beside other words, one that says nothing in some language need not occur. */
    private boolean isStopWord(List<Term> alternatives) {
        return alternatives.size() == 1 && Languages.saysNothing(alternatives.get(0), languages);
    }

    private SearchPredicate of(Term term) {
        SimpleBooleanPredicateClausesStep<?, ?> anywhere = f.or();
        addIn(anywhere, term, Languages.NEUTRAL, "name", NEUTRAL, NAME);
        addIn(anywhere, term, Languages.NEUTRAL, "context", NEUTRAL, CONTEXT);
        addIn(anywhere, term, Languages.NEUTRAL, "body", NEUTRAL, BODY);
        for (String language : languages) {
            Languages.analyzer(language).ifPresent(analyzer -> {
                addIn(anywhere, term, analyzer, "name", language, NAME * OTHER_FORM);
                addIn(anywhere, term, analyzer, "body", language, BODY * OTHER_FORM);
            });
        }
        return anywhere.toPredicate();
    }

    private void addIn(
            SimpleBooleanPredicateClausesStep<?, ?> anywhere,
            Term term,
            Analyzer analyzer,
            String part,
            String language,
            float weight) {
        int words = WordAnalyzer.words(analyzer, term.text()).size();
        String field = field(part, language);
        boolean whole =
                words == WordAnalyzer.words(Languages.NEUTRAL, term.text()).size();
        if (term.kind() == Kind.PHRASE && !whole) {
            return; // without its stop words it is another phrase
        }
        if (words > 1 || (words == 1 && term.kind() == Kind.PHRASE)) {
            anywhere.add(f.phrase().field(field).boost(weight).matching(term.text()));
        } else if (words == 1 && term.kind() == Kind.BEGINNING) {
            if (language.equals(NEUTRAL)) {
                String beginning =
                        WordAnalyzer.words(analyzer, term.text()).get(0).term();
                anywhere.add(f.prefix().field(field).boost(weight).matching(beginning));
            }
        } else if (words == 1) {
            anywhere.add(f.match().field(field).boost(weight).matching(term.text()));
            int errors = wording.forgiven().contains(term.text()) ? errorsForgiven(term.text()) : 0;
            if (errors > 0 && language.equals(NEUTRAL)) {
                anywhere.add(f.match()
                        .field(field)
                        .matching(term.text())
                        .fuzzy(errors, 1)
                        .boost(weight / 10));
            }
        }
    }

    /** How many typing errors are forgiven in a word: none in a short one, one from four letters on, two from eight. */
    static int errorsForgiven(String word) {
        if (word.length() < 4) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }
}
