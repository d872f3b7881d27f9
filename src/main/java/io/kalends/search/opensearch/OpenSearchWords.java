package io.kalends.search.opensearch;

import io.kalends.search.words.FormsQuery;
import io.kalends.search.words.Languages;
import io.kalends.search.words.Terms;
import io.kalends.search.words.TextPredicates;
import io.kalends.search.words.WordFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopTermsRewrite;

/** Says in OpenSearch's language what {@link TextPredicates} says in Lucene's. */
final class OpenSearchWords {

    private OpenSearchWords() {}

    static Map<String, ?> of(Query query) {
        return of(query, 1);
    }

    private static Map<String, ?> of(Query query, float boost) {
        if (query instanceof BoostQuery boosted) {
            return of(boosted.getQuery(), boost * boosted.getBoost());
        }
        if (query instanceof BooleanQuery all) {
            return bool(all, boost);
        }
        if (query instanceof FormsQuery same) {
            return same(same.forms(), boost);
        }
        if (query instanceof TermQuery one) {
            return about(one.getTerm(), "term", Map.of("value", one.getTerm().text(), "boost", boost));
        }
        if (query instanceof PhraseQuery phrase) {
            return phrase(phrase, boost);
        }
        if (query instanceof FuzzyQuery near) {
            return fuzzy(near, boost);
        }
        if (query instanceof PrefixQuery beginning) {
            return prefix(beginning, boost);
        }
        if (query instanceof MatchAllDocsQuery) {
            return Map.of("match_all", Map.of("boost", boost));
        }
        if (query instanceof MatchNoDocsQuery) {
            return Map.of("match_none", Map.of());
        }
        throw new IllegalArgumentException("a kind of query that was never used for words: " + query);
    }

    private static Map<String, ?> bool(BooleanQuery query, float boost) {
        Map<String, List<Map<String, ?>>> clauses = new HashMap<>();
        for (BooleanClause clause : query) {
            String occur = switch (clause.getOccur()) {
                case MUST -> "must";
                case SHOULD -> "should";
                case FILTER -> "filter";
                case MUST_NOT -> "must_not";
            };
            clauses.computeIfAbsent(occur, it -> new ArrayList<>()).add(of(clause.getQuery()));
        }
        Map<String, Object> bool = new HashMap<>(clauses);
        bool.put("boost", boost);
        return Map.of("bool", bool);
    }

    /** Given as one text, which its analyzer takes for synonyms; the weights lie in the index. */
    private static Map<String, ?> same(Set<String> forms, float boost) {
        return Map.of(
                "match",
                Map.of(WordFields.WORDS, Map.of("query", String.join(OpenSearchForm.LINE, forms), "boost", boost)));
    }

    private static Map<String, ?> phrase(PhraseQuery query, float boost) {
        String text = Arrays.stream(query.getTerms()).map(Term::text).collect(Collectors.joining(OpenSearchForm.LINE));
        return Map.of("match_phrase", Map.of(OpenSearchForm.PHRASES, Map.of("query", text, "boost", boost)));
    }

    private static Map<String, ?> fuzzy(FuzzyQuery query, float boost) {
        return about(
                query.getTerm(),
                "fuzzy",
                Map.of(
                        "value", query.getTerm().text(),
                        "fuzziness", query.getMaxEdits(),
                        "prefix_length", query.getPrefixLength(),
                        "transpositions", query.getTranspositions(),
                        "boost", boost));
    }

    private static Map<String, ?> prefix(PrefixQuery query, float boost) {
        String text = query.getPrefix().text();
        boolean opensMarks =
                Languages.all().stream().anyMatch(it -> Terms.mark(it).startsWith(text));
        // Forms stand in the same field, marked by their languages; a beginning that opens a mark has letters only.
        Map<String, Object> prefix = new HashMap<>(Map.of("value", opensMarks ? text + "[^/]*" : text, "boost", boost));
        if (query.getRewriteMethod() instanceof TopTermsRewrite<?> top) {
            prefix.put("rewrite", "top_terms_blended_freqs_" + top.getSize());
        }
        return about(query.getPrefix(), opensMarks ? "regexp" : "prefix", prefix);
    }

    private static Map<String, ?> about(Term term, String kind, Map<String, ?> what) {
        return Map.of(kind, Map.of(term.field(), what));
    }
}
