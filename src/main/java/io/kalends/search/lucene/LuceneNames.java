package io.kalends.search.lucene;

import io.kalends.search.index.Filtered;
import io.kalends.search.index.IndexField;
import io.kalends.search.words.Typed;
import io.kalends.search.words.WordFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Events whose names have certain words. A short beginning fits half of all events: some thousands of them are looked at,
 * and those that come soonest are given.
 */
final class LuceneNames {

    private static final int MOST_LOOKED_AT = 2_000;

    private record Candidate(int document, long soonness) {}

    private final LuceneFiltered filtered;
    private final SoonFirst soon;

    LuceneNames(LuceneFiltered filtered, SoonFirst soon) {
        this.filtered = filtered;
        this.soon = soon;
    }

    List<Filtered.Named> of(Typed typed, int most) throws IOException {
        List<Filtered.Named> named = new ArrayList<>();
        for (Candidate candidate : soonest(typed, most)) {
            named.add(new Filtered.Named(
                    kept(candidate.document(), IndexField.NAME), kept(candidate.document(), IndexField.SLUG)));
        }
        return named;
    }

    private String kept(int document, IndexField field) throws IOException {
        List<LeafReaderContext> leaves = filtered.searcher().getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field.path());
        return values.advanceExact(document - leaf.docBase)
                ? values.binaryValue().utf8ToString()
                : "";
    }

    private List<Candidate> soonest(Typed typed, int most) throws IOException {
        PriorityQueue<Candidate> soonest = new PriorityQueue<>(
                Comparator.comparingLong(Candidate::soonness).reversed());
        filtered.pass(query(typed), MOST_LOOKED_AT, segment -> {
            Timeline timeline = Timeline.of(segment.reader());
            return event ->
                    offer(new Candidate(segment.docBase + event, soon.place(timeline.start(event))), soonest, most);
        });
        List<Candidate> inOrder = new ArrayList<>(soonest);
        inOrder.sort(Comparator.comparingLong(Candidate::soonness));
        return inOrder;
    }

    private static void offer(Candidate candidate, PriorityQueue<Candidate> soonest, int most) {
        Candidate last = soonest.size() < most ? null : soonest.peek();
        if (last != null && last.soonness() <= candidate.soonness()) {
            return;
        }
        if (last != null) {
            soonest.remove();
        }
        soonest.add(candidate);
    }

    private static Query query(Typed typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        typed.beginnings().forEach(it -> all.add(beginning(it, typed.forgiving()), Occur.FILTER));
        return all.build();
    }

    private static Query beginning(String letters, boolean forgiving) {
        if (letters.codePointCount(0, letters.length()) <= WordFields.OPENING
                && letters.length() <= WordFields.OPENING) {
            return new TermQuery(term(WordFields.opening(letters)));
        }
        return forgiving && Typed.forgives(letters)
                ? new AutomatonQuery(term(letters), near(letters))
                : new PrefixQuery(term(letters));
    }

    /** Whatever begins with these letters, one of them wrong. */
    private static Automaton near(String letters) {
        Automaton beginning = new LevenshteinAutomata(letters, true).toAutomaton(1);
        return Operations.determinize(
                Operations.concatenate(beginning, Automata.makeAnyString()), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private static Term term(String text) {
        return new Term(WordFields.NAME, text);
    }
}
