package io.kalends.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * Finds a word in any of its forms, as if they were one term, each of which counts so much; it is weighed as Lucene's
 * {@code SynonymQuery} does. The forms are looked up in one go, and where nothing else is asked, their postings are added
 * up by {@link FormsInBulk}.
 */
public final class FormsQuery extends Query {

    private final SortedMap<Term, Float> forms = new TreeMap<>();

    /**
     * @param forms {@link Terms}, and what each counts, of what one that counts fully does
     */
    FormsQuery(Map<String, Float> forms) {
        forms.forEach((form, counts) -> this.forms.put(new Term(WordFields.of(form), form), counts));
    }

    /** The terms that are the forms. */
    public Set<String> forms() {
        return forms.keySet().stream().map(Term::text).collect(Collectors.toSet());
    }

    /**
     * The postings of one form in a segment.
     *
     * @param counts how much each time that it occurs
     * @param written whether it is the word itself: other forms count as often as the most frequent of them, since an event
     *     in two languages has each of its words in both
     */
    record Form(PostingsEnum postings, float counts, boolean written) {}

    /**
     * How much a word weighs that occurs so often in an event; the longer its text, the less. An event that is told in few
     * words is about none of them more than another that is told in a few less.
     */
    static final class Weighing {

        /** As Lucene keeps lengths. */
        private static final int SHORT = Byte.toUnsignedInt(SmallFloat.intToByte4(40));

        private final Similarity.SimScorer scorer;
        private final @Nullable NumericDocValues lengths;

        Weighing(Similarity.SimScorer scorer, @Nullable NumericDocValues lengths) {
            this.scorer = scorer;
            this.lengths = lengths;
        }

        float weight(int event, float frequency) throws IOException {
            int length = lengths != null && lengths.advanceExact(event) ? (int) lengths.longValue() & 0xFF : SHORT;
            return scorer.score(frequency, Math.max(SHORT, length));
        }

        float mostWeight(float frequency) {
            return scorer.score(frequency, SHORT);
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FormsWeight(searcher, mode.needsScores(), boost);
    }

    /** A form that a segment has. */
    private record Found(Term form, float counts, TermState state) {

        Form in(LeafReaderContext leaf, boolean weighed) throws IOException {
            TermsEnum terms =
                    Objects.requireNonNull(leaf.reader().terms(form.field())).iterator();
            terms.seekExact(form.bytes(), state);
            return new Form(
                    terms.postings(null, weighed ? PostingsEnum.FREQS : PostingsEnum.NONE),
                    counts,
                    form.field().equals(WordFields.WORDS));
        }
    }

    private final class FormsWeight extends Weight {

        private final List<List<Found>> bySegment = new ArrayList<>();
        private final Map<Term, Long> events = new HashMap<>();
        private final boolean weighed;
        private final Similarity.@Nullable SimScorer scorer;
        private long times;

        FormsWeight(IndexSearcher searcher, boolean weighed, float boost) throws IOException {
            super(FormsQuery.this);
            this.weighed = weighed;
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                bySegment.add(look(leaf));
            }
            this.scorer = weighed && !events.isEmpty()
                    ? searcher.getSimilarity()
                            .scorer(
                                    boost,
                                    Objects.requireNonNull(searcher.collectionStatistics(WordFields.WORDS)),
                                    new TermStatistics(new BytesRef("forms"), Collections.max(events.values()), times))
                    : null;
        }

        private List<Found> look(LeafReaderContext leaf) throws IOException {
            List<Found> found = new ArrayList<>();
            String field = "";
            TermsEnum terms = TermsEnum.EMPTY;
            for (Map.Entry<Term, Float> form : forms.entrySet()) {
                Term term = form.getKey();
                if (!term.field().equals(field)) {
                    field = term.field();
                    Terms all = leaf.reader().terms(field);
                    terms = all == null ? TermsEnum.EMPTY : all.iterator();
                }
                if (terms.seekExact(term.bytes())) {
                    found.add(new Found(term, form.getValue(), terms.termState()));
                    events.merge(term, (long) terms.docFreq(), Long::sum);
                    times += terms.totalTermFreq();
                }
            }
            return found;
        }

        private List<Form> in(LeafReaderContext leaf) throws IOException {
            List<Form> present = new ArrayList<>();
            for (Found found : bySegment.get(leaf.ord)) {
                present.add(found.in(leaf, weighed));
            }
            return present;
        }

        private @Nullable Weighing weighing(LeafReaderContext leaf) throws IOException {
            return scorer == null ? null : new Weighing(scorer, leaf.reader().getNormValues(WordFields.WORDS));
        }

        @Override
        public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
            List<Form> present = in(leaf);
            return present.isEmpty() ? null : new FormsScorer(this, present, weighing(leaf));
        }

        @Override
        public @Nullable BulkScorer bulkScorer(LeafReaderContext leaf) throws IOException {
            List<Form> present = in(leaf);
            return present.isEmpty() ? null : new FormsInBulk(present, weighing(leaf));
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int event) throws IOException {
            Scorer scorer = scorer(leaf);
            return scorer != null && scorer.iterator().advance(event) == event
                    ? Explanation.match(scorer.score(), "the forms of a word")
                    : Explanation.noMatch("no form of the word");
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return true;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.consumeTerms(this, forms.keySet().toArray(Term[]::new));
    }

    @Override
    public String toString(String field) {
        return "forms " + forms;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && forms.equals(((FormsQuery) Objects.requireNonNull(other)).forms);
    }

    @Override
    public int hashCode() {
        return classHash() * 31 + forms.hashCode();
    }
}
