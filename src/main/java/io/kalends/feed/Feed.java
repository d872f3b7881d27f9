package io.kalends.feed;

import io.kalends.view.PublicEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a format writes: events, and what there is to say about the whole.
 *
 * @param self where this very feed is found
 * @param id the same for all pages of the feed
 * @param home the page of the same search
 * @param links its neighbours by relation type ({@code first}, {@code prev}, {@code next})
 * @param single whether it stands for one event, not for a search
 * @param refresh how often to ask again
 */
record Feed(
        String title,
        String description,
        Wording wording,
        URI self,
        URI id,
        URI home,
        Map<String, URI> links,
        List<PublicEvent> entries,
        boolean single,
        Duration refresh) {

    /** When its content last changed; the epoch for an empty one. */
    Instant modifiedAt() {
        return entries.stream()
                .map(PublicEvent::modifiedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    String language() {
        return wording.locale().toLanguageTag();
    }
}
