package io.kalends.page;

import io.kalends.http.request.PublicAddress;
import java.util.List;
import java.util.Optional;

/**
 * The events of a page in another form.
 *
 * @param name as people call it
 * @param type media type
 * @param subscription an address by which a calendar subscribes, where there is one
 */
record FeedLink(String name, String type, String address, Optional<String> subscription) {

    /** The forms of a search, from its beginning and by the clock of whoever reads them. */
    static List<FeedLink> ofSearch(PublicAddress page) {
        PublicAddress whole = page.without("page", "cursor", "limit", "asOf");
        String calendar = whole.under("/feeds/events.ics").toString();
        return List.of(
                new FeedLink(
                        "iCalendar",
                        "text/calendar",
                        calendar,
                        Optional.of(calendar.replaceFirst("^https?", "webcal"))),
                of("RSS", "application/rss+xml", whole, "rss"),
                of("Atom", "application/atom+xml", whole, "atom"),
                of("JSON Feed", "application/feed+json", whole, "json"),
                of("JSON-LD", "application/ld+json", whole, "jsonld"),
                of("CSV", "text/csv", whole, "csv"));
    }

    private static FeedLink of(String name, String type, PublicAddress search, String extension) {
        return new FeedLink(
                name, type, search.under("/feeds/events." + extension).toString(), Optional.empty());
    }
}
