package io.kalends.feed;

import io.kalends.http.request.PublicAddress;
import io.kalends.search.Selection;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Paging;
import io.kalends.search.query.SearchParameters;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pages of a feed are found. They are numbered, because a cursor carries the clock: with one in it a feed would
 * change with every reading, and no reader would ever be told that it has not. Cursors are followed by those who bring
 * one, and lead on where numbers end.
 */
final class FeedPages {

    private final EventQuery query;
    private final Selection found;
    private final PublicAddress self;

    FeedPages(EventQuery query, Selection found, PublicAddress self) {
        this.query = query;
        this.found = found;
        this.self = self;
    }

    URI self() {
        return self.uri();
    }

    URI first() {
        return self.without("cursor", "page").uri();
    }

    /** The neighbours by relation type, and the first page. */
    Map<String, URI> links() {
        Map<String, URI> links = new LinkedHashMap<>();
        links.put("first", first());
        previous().ifPresent(it -> links.put("prev", it));
        next().ifPresent(it -> links.put("next", it));
        return links;
    }

    private Optional<URI> next() {
        int number = number() + 1;
        if (number > 1 && found.next().isPresent() && (long) number * query.limit() <= SearchParameters.REACH) {
            return Optional.of(self.with("page", Integer.toString(number)).uri());
        }
        return found.next().map(it -> self.without("page").with("cursor", it).uri());
    }

    private Optional<URI> previous() {
        int number = number() - 1;
        if (number > 0) {
            return Optional.of(
                    number == 1
                            ? first()
                            : self.with("page", Integer.toString(number)).uri());
        }
        return number == 0
                ? Optional.empty()
                : found.previous().map(it -> self.with("cursor", it).uri());
    }

    /** The number of this page; -1 behind a cursor, where pages have none. */
    private int number() {
        if (query.paging() instanceof Paging.At) {
            return -1;
        }
        return query.paging() instanceof Paging.Numbered numbered ? numbered.page() : 1;
    }
}
