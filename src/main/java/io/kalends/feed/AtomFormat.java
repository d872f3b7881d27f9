package io.kalends.feed;

import io.kalends.event.OrganizerReference;
import io.kalends.view.PublicEvent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;

/** Atom (RFC 4287) with pages (RFC 5005). {@code updated} is when the content changed, not when the event takes place. */
@Singleton
class AtomFormat implements FeedFormat {

    static final String TYPE = "application/atom+xml";
    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "atom+xml", "utf-8");
    }

    @Override
    public String extension() {
        return "atom";
    }

    @Override
    public byte[] render(Feed feed) {
        Prose prose = new Prose(feed.wording());
        XmlDocument xml = new XmlDocument();
        xml.open("feed", "xmlns", NAMESPACE, EventModule.PREFIX, EventModule.NAMESPACE, "xml:lang", feed.language());
        xml.text("id", feed.id().toASCIIString())
                .text("title", feed.title())
                .text("subtitle", feed.description())
                .text("updated", feed.modifiedAt().toString())
                .text("generator", "Kalends");
        xml.open("author").text("name", feed.title()).close();
        link("link", "self", feed.self(), TYPE, xml);
        link("link", "alternate", feed.home(), MediaType.TEXT_HTML, xml);
        feed.links().forEach((rel, address) -> neighbour("link", rel, address, TYPE, xml));
        feed.entries().forEach(it -> write(it, feed.wording(), prose, xml));
        return xml.octets();
    }

    static void link(String element, String rel, URI address, String type, XmlDocument xml) {
        xml.empty(element, "rel", rel, "href", address.toASCIIString(), "type", type);
    }

    /** Feeds say {@code previous} (RFC 5005, section 3) where headers say {@code prev}. */
    static void neighbour(String element, String rel, URI address, String type, XmlDocument xml) {
        link(element, rel.equals("prev") ? "previous" : rel, address, type, xml);
    }

    private static void write(PublicEvent entry, Wording wording, Prose prose, XmlDocument xml) {
        xml.open("entry")
                .text("id", entry.urn())
                .text("title", wording.headline(entry))
                .text("updated", entry.modifiedAt().toString())
                .text("published", entry.createdAt().toString());
        xml.empty("link", "rel", "alternate", "href", entry.page().toASCIIString());
        entry.details().organizers().forEach(it -> author(it, xml));
        entry.topics().forEach(it -> xml.empty("category", "term", it.slug(), "label", it.label()));
        xml.text("content", prose.html(entry), "type", "html");
        EventModule.write(entry, xml);
        xml.close();
    }

    private static void author(OrganizerReference organizer, XmlDocument xml) {
        xml.open("author").text("name", organizer.name());
        organizer.url().ifPresent(it -> xml.text("uri", it.toASCIIString()));
        xml.close();
    }
}
