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

    /** The language in which dates are said, a BCP 47 tag. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** The language of everything else that is said: English where there are no words in the one asked for. */
    public String languageOfWords() {
        return locale.getLanguage().equals(words.locale().getLanguage())
                ? language()
                : words.locale().toLanguageTag();
    }

    /** In which direction the words are written, as HTML says it. */
    public String direction() {
        return Words.isRightToLeft(words.locale()) ? "rtl" : "ltr";
    }
}
