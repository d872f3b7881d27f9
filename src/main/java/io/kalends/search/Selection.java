package io.kalends.search;

import io.kalends.event.EventVersion;
import io.kalends.search.query.Facet;
import io.kalends.search.words.Highlighter;
import io.kalends.search.words.Wording;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which events a search found: one page of them, and what is known about all of them.
 *
 * @param page the events in order, of the versions that were found
 * @param from place of its first event among all, from 1; 0 when the page is empty
 * @param total how many there are; a lower bound when {@code exact} is false
 * @param past how many would match but ended before the clock
 * @param months how many start in each month, in the zone of the search, in calendar order
 * @param facets how many have each value, the most frequent first
 * @param didYouMean other words that find something, offered when these find nothing as written
 * @param words those that were searched for, as they had to be read to find something
 * @param next cursor of the events behind the page; absent at the end
 * @param previous cursor of the events before the page; absent at the beginning
 */
public record Selection(
        List<EventVersion> page,
        int from,
        long total,
        boolean exact,
        long past,
        Map<YearMonth, Long> months,
        Map<Facet, List<Count>> facets,
        Optional<String> didYouMean,
        Optional<Wording> words,
        Optional<String> next,
        Optional<String> previous) {

    /** How many events have a value; {@code selected} when the search filters by it. */
    public record Count(String value, long count, boolean selected) {}

    /** Marks the words of the search that found this, as they were understood; absent where it has none. */
    public Optional<Highlighter> highlighter() {
        return words.map(Highlighter::new);
    }

    /** Place of the page's last event. */
    public int to() {
        return page.isEmpty() ? 0 : from + page.size() - 1;
    }
}
