package io.kalends.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/**
 * Reads one page of the matches. A numbered page is counted off; behind a cursor the matches are found by their place in
 * the order, so that what is inserted or deleted meanwhile neither repeats nor hides others.
 */
final class PageReader {

    /** How many matches at the very place of the cursor are expected at most before looking again. */
    private static final int TIES = 16;

    /** A page, the place of its first match (from 1), whether there is more in either direction, and what is known about all. */
    record Page(List<Hit> hits, int from, boolean more, boolean before, Found all) {}

    private final IndexQuery index;
    private final EventQuery query;
    private final List<Counted<?>> counted;

    PageReader(IndexQuery index, List<Counted<?>> counted) {
        this.index = index;
        this.counted = counted;
        this.query = index.query();
    }

    Page read() {
        if (query.paging() instanceof Paging.At at) {
            Found all = index.find(index.whole(), 0, 0, counted);
            return at.cursor().backwards() ? before(at.cursor(), all) : behind(at.cursor(), all);
        }
        int offset = query.offset();
        Found all = index.find(index.whole(), offset, query.limit() + 1, counted);
        return page(all.hits(), offset + 1, offset > 0, all);
    }

    private Page behind(Cursor cursor, Found all) {
        return page(beyond(cursor), cursor.before() + 1, true, all);
    }

    private Page before(Cursor cursor, Found all) {
        List<Hit> nearestFirst = beyond(cursor);
        boolean more = nearestFirst.size() > query.limit();
        List<Hit> hits = new ArrayList<>(nearestFirst.subList(0, Math.min(query.limit(), nearestFirst.size())));
        Collections.reverse(hits);
        return new Page(hits, Math.max(1, cursor.before() - hits.size() + 1), true, more, all);
    }

    private Page page(List<Hit> found, int from, boolean before, Found all) {
        boolean more = found.size() > query.limit();
        return new Page(more ? found.subList(0, query.limit()) : found, from, more, before, all);
    }

    /** The matches beyond the cursor, the nearest first: one more than a page, if there are so many. */
    private List<Hit> beyond(Cursor cursor) {
        int wanted = query.limit() + 1;
        SearchPredicate predicate = bounded(cursor);
        boolean walk = query.sort().isComputed();
        int size = wanted + TIES + (walk ? cursor.before() : 0);
        while (true) {
            boolean reversed = cursor.backwards() && !walk;
            List<Hit> found = index.hits(predicate, reversed, size);
            List<Hit> beyond = walk
                    ? walked(cursor, found)
                    : found.stream().filter(it -> isBeyond(cursor, it)).toList();
            boolean sure = !walk || found.stream().anyMatch(it -> it.id().equals(cursor.id()));
            if ((sure && beyond.size() >= wanted) || found.size() < size) {
                return beyond;
            }
            size *= 4;
        }
    }

    private SearchPredicate bounded(Cursor cursor) {
        Optional<SearchPredicate> bound =
                query.sort().from(index.predicates(), query, cursor.key(), cursor.backwards());
        return bound.map(it -> index.all(List.of(index.whole(), it))).orElseGet(index::whole);
    }

    private List<Hit> walked(Cursor cursor, List<Hit> ordered) {
        if (!cursor.backwards()) {
            return ordered.subList(reached(cursor, ordered), ordered.size());
        }
        List<Hit> beyond = new ArrayList<>(ordered.subList(0, reached(cursor, ordered)));
        Collections.reverse(beyond);
        return beyond;
    }

    /**
     * How many matches stand before the place of the cursor. In an order that is computed for each search, weights move a
     * little as events come and go: the matches of the page that the cursor was given out with are the surest marks.
     */
    private int reached(Cursor cursor, List<Hit> ordered) {
        List<Long> ids = ordered.stream().map(it -> EventId.low(it.id())).toList();
        for (long mark : cursor.marks()) {
            int place = ids.indexOf(mark);
            if (place >= 0) {
                return cursor.backwards() ? place : place + 1;
            }
        }
        if (query.sort() == Sort.DISTANCE) {
            return (int) ordered.stream()
                    .filter(it -> cursor.compare(it.key(), it.id()) < 0)
                    .count();
        }
        int left = cursor.backwards()
                ? cursor.before()
                : cursor.before() - cursor.marks().size();
        return Math.max(0, Math.min(left, ordered.size()));
    }

    private static boolean isBeyond(Cursor cursor, Hit hit) {
        int place = cursor.compare(hit.key(), hit.id());
        return cursor.backwards() ? place < 0 : place > 0;
    }
}
