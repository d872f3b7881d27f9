package io.kalends.search.words;

import io.kalends.search.words.FormsQuery.Form;
import io.kalends.search.words.FormsQuery.Weighing;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the postings of a word's forms, one form after the other, over so many documents at a time, and adds up how
 * often the word occurs in each. To ask for each document which of the forms comes next costs several times as much.
 */
final class FormsInBulk extends BulkScorer {

    private static final int SPAN = 4_096;

    private final List<Form> forms;
    private final Contest contest;
    private final float[] written = new float[SPAN];
    private final float[] other = new float[SPAN];
    private final long[] met = new long[SPAN / Long.SIZE];

    FormsInBulk(List<Form> forms, @Nullable Weighing weighing) {
        this.forms = forms;
        this.contest = new Contest(weighing);
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits live, int from, int to) throws IOException {
        contest.begin();
        collector.setScorer(contest);
        int next = first(from);
        while (next < to) {
            int begin = next - next % SPAN;
            next = forms.size() == 1
                    ? collectOne(collector, live, to)
                    : collectSpan(collector, live, begin, Math.min(to, begin + SPAN));
        }
        return next;
    }

    /** The first document from one on that has a form. */
    private int first(int from) throws IOException {
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (Form form : forms) {
            PostingsEnum postings = form.postings();
            int at = postings.docID() < from ? postings.advance(from) : postings.docID();
            first = Math.min(first, at);
        }
        return first;
    }

    private int collectOne(LeafCollector collector, @Nullable Bits live, int to) throws IOException {
        Form form = forms.get(0);
        PostingsEnum postings = form.postings();
        int event = postings.docID();
        while (event < to) {
            if (live == null || live.get(event)) {
                contest.at(event, contest.isHeld() ? form.counts() * postings.freq() : 0);
                collector.collect(event);
            }
            event = postings.nextDoc();
        }
        return event;
    }

    private int collectSpan(LeafCollector collector, @Nullable Bits live, int begin, int end) throws IOException {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (Form form : forms) {
            next = Math.min(next, addUp(form, begin, end));
        }
        for (int word = 0; word < met.length; word++) {
            for (long left = met[word]; left != 0; left &= left - 1) {
                int place = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                float frequency = written[place] + other[place];
                written[place] = 0;
                other[place] = 0;
                if (live == null || live.get(begin + place)) {
                    contest.at(begin + place, frequency);
                    collector.collect(begin + place);
                }
            }
            met[word] = 0;
        }
        return next;
    }

    /** Adds the form's occurrences up to an end; the document behind it that has the form next. */
    private int addUp(Form form, int begin, int end) throws IOException {
        PostingsEnum postings = form.postings();
        int event = postings.docID();
        while (event < end) {
            int place = event - begin;
            met[place / Long.SIZE] |= 1L << place;
            if (contest.isHeld()) {
                float times = form.counts() * postings.freq();
                if (form.written()) {
                    written[place] += times;
                } else {
                    other[place] = Math.max(other[place], times);
                }
            }
            event = postings.nextDoc();
        }
        return event;
    }

    @Override
    public long cost() {
        return forms.stream().mapToLong(it -> it.postings().cost()).sum();
    }
}
