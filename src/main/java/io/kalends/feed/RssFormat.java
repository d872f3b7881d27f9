package io.kalends.feed;

import io.kalends.view.PublicEvent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * RSS 2.0 with the event module. {@code pubDate} is when an event was published, which readers sort by; when it takes
 * place stands in the title and in {@code ev:startdate}.
 */
@Singleton
class RssFormat implements FeedFormat {

    static final String TYPE = "application/rss+xml";

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "rss+xml", "utf-8");
    }

    @Override
    public String extension() {
        return "rss";
    }

    @Override
    public byte[] render(Feed feed) {
        Prose prose = new Prose(feed.wording());
        XmlDocument xml = new XmlDocument();
        xml.open(
                "rss",
                "version",
                "2.0",
                EventModule.PREFIX,
                EventModule.NAMESPACE,
                "xmlns:atom",
                AtomFormat.NAMESPACE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("channel")
                .text("title", feed.title())
                .text("link", feed.home().toASCIIString())
                .text("description", feed.description())
                .text("language", feed.language())
                .text("lastBuildDate", date(feed.modifiedAt()))
                .text("generator", "Kalends")
                .text("docs", "https://www.rssboard.org/rss-specification")
                .text("ttl", Long.toString(feed.refresh().toMinutes()));
        AtomFormat.link("atom:link", "self", feed.self(), TYPE, xml);
        feed.links().forEach((rel, address) -> AtomFormat.neighbour("atom:link", rel, address, TYPE, xml));
        feed.entries().forEach(it -> write(it, feed.wording(), prose, xml));
        return xml.octets();
    }

    private static void write(PublicEvent entry, Wording wording, Prose prose, XmlDocument xml) {
        xml.open("item")
                .text("title", wording.headline(entry))
                .text("link", entry.page().toASCIIString())
                .text("guid", entry.urn(), "isPermaLink", "false")
                .text("pubDate", date(entry.createdAt()))
                .text("dc:creator", entry.organizers())
                .text("description", prose.html(entry));
        entry.topics().forEach(it -> xml.text("category", it.label()));
        EventModule.write(entry, xml);
        xml.close();
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
