package io.kalends.listing;

import io.kalends.event.DateText;
import io.kalends.event.Labels;
import io.kalends.event.TopicTree;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * From where an event is looked at.
 *
 * @param now the clock
 * @param zone the zone in which dates are said; absent for each event's own
 * @param address of an event here, from its slug
 */
record View(
        Locale locale,
        Instant now,
        Optional<ZoneId> zone,
        TopicTree tree,
        DateText dates,
        Labels labels,
        Function<String, String> address) {

    static View of(
            Locale locale, Instant now, Optional<ZoneId> zone, TopicTree tree, Function<String, String> address) {
        return new View(locale, now, zone, tree, new DateText(locale), new Labels(locale), address);
    }
}
