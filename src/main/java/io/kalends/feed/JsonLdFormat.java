package io.kalends.feed;

import io.kalends.view.JsonText;
import io.kalends.view.Members;
import io.kalends.view.SchemaOrg;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Iterator;

/**
 * schema.org {@code Event} in JSON-LD: one object for one event, an array of such objects for a search, as search engines
 * read them from a page.
 */
@Singleton
class JsonLdFormat implements FeedFormat {

    static final String TYPE = "application/ld+json";

    @Override
    public MediaType mediaType() {
        return MediaType.valueOf(TYPE);
    }

    @Override
    public String extension() {
        return "jsonld";
    }

    @Override
    public byte[] render(Feed feed) {
        Iterator<Members> events = feed.entries().stream().map(SchemaOrg::event).iterator();
        return JsonText.octets(feed.single() ? events.next() : events);
    }
}
