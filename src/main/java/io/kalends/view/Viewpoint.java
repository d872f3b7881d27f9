package io.kalends.view;

import io.kalends.event.DateText;
import io.kalends.event.Labels;
import io.kalends.event.TopicTree;
import io.kalends.http.request.PublicAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * From where events are looked at.
 *
 * @param now the clock
 * @param zone the zone in which dates are said; absent for each event's own
 * @param address that was asked
 */
public record Viewpoint(
        Locale locale,
        Instant now,
        Optional<ZoneId> zone,
        TopicTree tree,
        DateText dates,
        Labels labels,
        Words words,
        PublicAddress address) {

    /** A BCP 47 tag. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** In which direction the language is written, as HTML says it. */
    public String direction() {
        return Words.isRightToLeft(locale) ? "rtl" : "ltr";
    }
}
