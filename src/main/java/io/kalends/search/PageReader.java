package io.kalends.search;

import io.kalends.event.EventVersion;
import io.kalends.search.index.Hit;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Matches;
import io.kalends.search.index.Question;
import io.kalends.search.query.Cursor;
import io.kalends.search.query.EventId;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Facet;
import io.kalends.search.query.Paging;
import io.kalends.search.query.Sort;
import io.kalends.search.words.Languages;
import io.kalends.search.words.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one page of the matches. A numbered page is counted off; behind a cursor the matches are found by their place in
 * the order, so that what is inserted or deleted meanwhile neither repeats nor hides others.
 */
final class PageReader {

    /** How many matches near the place of the cursor are expected at most before looking again. */
    private static final int NEAR = 16;

    /** As many matches as are looked through at once where a cursor says that its place lies so deep; then more. */
    private static final int DEEPEST = 100_000;

    /** A page, the place of its first match (from 1), whether there is more in either direction, and what is known about all. */
    record Page(List<Hit> hits, int from, boolean more, boolean before, Matches all) {}

    private final IndexSnapshot index;
    private final EventQuery query;
    private final Optional<Wording> words;
    private final Set<String> languages;

    PageReader(IndexSnapshot index, EventQuery query, Optional<Wording> words) {
        this.index = index;
        this.query = query;
        this.words = words;
        this.languages = understood(index, query);
    }

    /** The languages in which words are understood: those asked for, else all that there are. */
    static Set<String> understood(IndexSnapshot index, EventQuery query) {
        return query.languages().isEmpty()
                ? index.languages()
                : query.languages().stream()
                        .flatMap(it -> Languages.of(it).stream())
                        .collect(Collectors.toSet());
    }

    Page read() {
        if (query.paging() instanceof Paging.At at) {
            Cursor cursor = at.cursor();
            Beyond beyond = query.sort().isComputed() ? walk(cursor) : seek(cursor);
            return cursor.backwards()
                    ? before(cursor, beyond)
                    : page(beyond.hits(), cursor.before() + 1, true, beyond.all());
        }
        int offset = query.offset();
        Matches all = find(Optional.empty(), false, offset, query.limit() + 1);
        return page(all.hits(), offset + 1, offset > 0, all);
    }

    /** Whether anything fulfils the search. */
    boolean finds() {
        return index.find(question(Optional.empty(), false, 0, 0, Set.of(), false))
                        .total()
                > 0;
    }

    /** How many have each value of a facet, its own filter left out. */
    Matches counts(Facet facet) {
        return index.find(question(Optional.empty(), false, 0, 0, Set.of(facet), false));
    }

    private Matches find(Optional<Hit> beyond, boolean backwards, int offset, int size) {
        return index.find(question(beyond, backwards, offset, size, query.facets(), true));
    }

    private Question question(
            Optional<Hit> beyond, boolean backwards, int offset, int size, Set<Facet> facets, boolean overview) {
        return new Question(query, words, languages, beyond, backwards, offset, size, facets, overview);
    }

    /** The matches beyond a cursor, the nearest first: one more than a page, if there are so many. */
    private record Beyond(List<Hit> hits, Matches all) {}

    private Beyond seek(Cursor cursor) {
        Hit place = new Hit(new EventVersion(cursor.id(), 0, 0), cursor.key());
        Matches found = find(Optional.of(place), cursor.backwards(), 0, query.limit() + 1);
        return new Beyond(found.hits(), found);
    }

    private Beyond walk(Cursor cursor) {
        int wanted = query.limit() + 1;
        int size = wanted + NEAR + Math.min(DEEPEST, cursor.before());
        while (true) {
            Matches found = find(Optional.empty(), false, 0, size);
            List<Hit> beyond = walked(cursor, found.hits());
            boolean sure = found.hits().stream().anyMatch(it -> it.id().equals(cursor.id()));
            if ((sure && beyond.size() >= wanted) || found.hits().size() < size) {
                return new Beyond(beyond, found);
            }
            size *= 4;
        }
    }

    private Page before(Cursor cursor, Beyond beyond) {
        boolean more = beyond.hits().size() > query.limit();
        List<Hit> hits = new ArrayList<>(
                beyond.hits().subList(0, Math.min(query.limit(), beyond.hits().size())));
        Collections.reverse(hits);
        return new Page(hits, Math.max(1, cursor.before() - hits.size() + 1), true, more, beyond.all());
    }

    private Page page(List<Hit> found, int from, boolean before, Matches all) {
        boolean more = found.size() > query.limit();
        return new Page(more ? found.subList(0, query.limit()) : found, from, more, before, all);
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
}
