package io.kalends.search.index;

import io.kalends.event.EventCopy;
import io.kalends.search.query.EventQuery;
import io.kalends.search.words.Languages;
import io.kalends.search.words.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The events as a {@link SearchEngine} finds them at one moment. */
public interface IndexSnapshot extends AutoCloseable {

    /** Which events fulfil all that is asked, and what is known about all of them. */
    Matches find(Question question);

    /** Those that the filters of a search leave, and its words do not matter, for somebody who types. */
    Filtered filtered(EventQuery query);

    /**
     * The event of which this is the id or the slug, as it was taken in; absent where there is none, and from engines that
     * keep no copies.
     *
     * @param key {@link IndexField#ID} or {@link IndexField#SLUG}
     */
    default Optional<EventCopy> copy(IndexField key, String value) {
        return Optional.empty();
    }

    /** The languages of {@link Languages#all} in which some event is understood. */
    Set<String> languages();

    /** Whether some event has one of {@link Terms}, exactly so. */
    boolean hasTerm(String term);

    /** Words as written that occur in some event and are like this one, which occurs in none: the most likely first. */
    List<String> similar(String word);

    /**
     * The values that a field has in some event, with the number of events; deleted ones may still count.
     *
     * @param field a keyword or a facet; keys are not kept as they are by every engine
     */
    Map<String, Integer> values(IndexField field);

    /**
     * The first moment after one instant and before another at which time alone changes something: an event starts or
     * ends, its registration opens or closes; the later instant when there is none.
     */
    Instant turnBetween(Instant after, Instant latest);

    /** Equal as long as the values of fields and the terms are the same. */
    Object version();

    @Override
    void close();
}
