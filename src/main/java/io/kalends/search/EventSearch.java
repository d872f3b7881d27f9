package io.kalends.search;

import io.kalends.search.PageReader.Page;
import io.kalends.search.index.Hit;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Matches;
import io.kalends.search.query.Cursor;
import io.kalends.search.query.EventId;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.words.TextQuery;
import io.kalends.search.words.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds events: one selection for every form of output. */
@ApplicationScoped
public class EventSearch {

    private final EventIndex index;
    private final NextTurn turn;

    EventSearch(EventIndex index, NextTurn turn) {
        this.index = index;
        this.turn = turn;
    }

    /**
     * The events that a search finds; a problem 400 where it has too many words. When its words find nothing as written,
     * typing errors are forgiven, and when no event has all words, those with some are found; other words are offered.
     */
    public Selection find(EventQuery query) {
        try (IndexSnapshot snapshot = index.snapshot()) {
            Optional<Wording> words = asWritten(query);
            Selection found = select(snapshot, query, words, Optional.empty());
            return found.total() > 0 || words.isEmpty() ? found : new Rereading(snapshot, query).find();
        }
    }

    /**
     * When time alone may change what a search finds, but that events end; absent unless {@link EventQuery#goesByTheClock},
     * or its days are seen from today.
     */
    public Optional<Instant> changesAfter(EventQuery query) {
        return changesAfter(query, query.goesByTheClock());
    }

    /** The same of the events alone, whatever is counted beside them. */
    public Optional<Instant> findsOthersAfter(EventQuery query) {
        return changesAfter(query, query.findsByTheClock());
    }

    private Optional<Instant> changesAfter(EventQuery query, boolean byTheClock) {
        Optional<Instant> turns =
                byTheClock ? Optional.of(turn.after(query.window().asOf())) : Optional.empty();
        return Stream.concat(turns.stream(), query.window().changesAfter(List.of()).stream())
                .min(Instant::compareTo);
    }

    /** How many events that a search finds have each value of a facet, its own filter left out; the most frequent first. */
    public Map<String, Long> counts(EventQuery query, Facet facet) {
        try (IndexSnapshot snapshot = index.snapshot()) {
            Optional<Wording> words = asWritten(query);
            Matches all = new PageReader(snapshot, query, words).counts(facet);
            return Facets.counted(facet, all.facets().getOrDefault(facet, Map.of()));
        }
    }

    private static Optional<Wording> asWritten(EventQuery query) {
        Optional<TextQuery> words = query.q().map(TextQuery::parse);
        words.ifPresent(it -> WordLimit.check(it.size()));
        return words.map(Wording::asWritten);
    }

    static Selection select(
            IndexSnapshot snapshot, EventQuery query, Optional<Wording> words, Optional<String> didYouMean) {
        Page page = new PageReader(snapshot, query, words).read();
        List<Hit> hits = page.hits();
        int from = hits.isEmpty() ? 0 : page.from();
        return new Selection(
                hits.stream().map(Hit::event).toList(),
                from,
                page.all().total(),
                page.all().exact(),
                page.all().past(),
                page.all().months(),
                new Facets(query).told(page.all().facets()),
                didYouMean,
                words,
                page.more() && !hits.isEmpty() ? Optional.of(next(query, hits, from)) : Optional.empty(),
                page.before() && !hits.isEmpty() ? Optional.of(previous(query, hits, from)) : Optional.empty());
    }

    private static String next(EventQuery query, List<Hit> page, int from) {
        List<Hit> nearestFirst = new ArrayList<>(page);
        Collections.reverse(nearestFirst);
        return cursor(query, nearestFirst, from + page.size() - 1, false);
    }

    private static String previous(EventQuery query, List<Hit> page, int from) {
        return cursor(query, page, from - 1, true);
    }

    private static String cursor(EventQuery query, List<Hit> nearestFirst, int before, boolean backwards) {
        Hit hit = nearestFirst.get(0);
        List<Long> marks = nearestFirst.stream()
                .limit(query.sort().isComputed() ? Cursor.MOST_MARKS : 0)
                .map(it -> EventId.low(it.id()))
                .toList();
        return new Cursor(query.binding(), query.window().asOf(), hit.key(), hit.id(), before, backwards, marks)
                .encode();
    }
}
