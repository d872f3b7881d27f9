package io.kalends.search.words;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Goes through the forms side by side; there are few, so that looking at all of them is the quickest way. */
final class FormsScorer extends Scorer {

    private final List<FormsQuery.Form> forms;
    private final FormsQuery.@Nullable Weighing weighing;
    private final DocIdSetIterator events = new Events();
    private int event = -1;

    FormsScorer(Weight weight, List<FormsQuery.Form> forms, FormsQuery.@Nullable Weighing weighing) {
        super(weight);
        this.forms = forms;
        this.weighing = weighing;
    }

    @Override
    public int docID() {
        return event;
    }

    @Override
    public DocIdSetIterator iterator() {
        return events;
    }

    @Override
    public float score() throws IOException {
        if (weighing == null) {
            return 0;
        }
        float written = 0;
        float other = 0;
        for (FormsQuery.Form form : forms) {
            if (form.postings().docID() == event) {
                float times = form.counts() * form.postings().freq();
                written += form.written() ? times : 0;
                other = form.written() ? other : Math.max(other, times);
            }
        }
        return weighing.weight(event, written + other);
    }

    @Override
    public float getMaxScore(int upTo) {
        return weighing == null ? 0 : weighing.mostWeight(Float.MAX_VALUE);
    }

    private final class Events extends DocIdSetIterator {

        @Override
        public int docID() {
            return event;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(event + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int next = NO_MORE_DOCS;
            for (FormsQuery.Form form : forms) {
                PostingsEnum postings = form.postings();
                int at = postings.docID();
                if (at < target) {
                    at = target == at + 1 ? postings.nextDoc() : postings.advance(target);
                }
                next = Math.min(next, at);
            }
            event = next;
            return next;
        }

        @Override
        public long cost() {
            return forms.stream().mapToLong(it -> it.postings().cost()).sum();
        }
    }
}
