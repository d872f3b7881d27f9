package io.kalends.embed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands on a page around the events.
 *
 * @param locale of dates and words
 * @param files where the page's style and script stand, relative to it
 * @param canonical its address
 * @param jsonLd the events for search engines, fit for a script element
 * @param oembed addresses that describe the page to content systems
 */
record EmbedPage(
        Locale locale,
        Appearance look,
        Words words,
        String title,
        String files,
        String canonical,
        String jsonLd,
        Oembed.Links oembed) {

    public String language() {
        return locale.toLanguageTag();
    }

    public String direction() {
        return Words.isRightToLeft(locale) ? "rtl" : "ltr";
    }

    /** Events under a heading. */
    record Group(Optional<String> heading, List<EventView> events) {}
}
