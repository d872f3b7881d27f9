package io.kalends.feed;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.kalends.event.AnEvent;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import java.io.IOException;
import java.io.StringReader;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedReadersTest {

    private static final String EVENT_MODULE = "http://purl.org/rss/1.0/modules/event/";

    private final ObjectMapper json = new ObjectMapper();

    static List<FeedFormat> forFeedReaders() {
        return List.of(new RssFormat(), new AtomFormat());
    }

    static AnEvent webinar() {
        return anEvent()
                .named("Labour & <Conditions>")
                .describedAs("First & foremost.\n\nThen <this>.")
                .from("2020-03-16T11:00")
                .until("2020-03-16T11:50")
                .in("Europe/Brussels")
                .by("Electronics Watch", "City of Ghent")
                .about("procurement", "textiles")
                .at("City Hall")
                .inCity("Ghent", "BE")
                .located(51.0536, 3.7253)
                .withTalk("Conclusion", "Ann Example", "City of Ghent")
                .withPage("https://watch.example/labour?a=1&b=2")
                .registeringAt("https://watch.example/register?a=1&b=2")
                .withPlaces(100, 12)
                .openingAt("2020-03-01T08:00:00Z")
                .closingAt("2020-03-15T22:00:00Z")
                .costing("12.50", "EUR");
    }

    @ParameterizedTest
    @MethodSource("forFeedReaders")
    void areUnderstoodByRome(FeedFormat format) throws FeedException {
        Feed feed = SomeFeeds.of(webinar(), anEvent().on("2020-03-10").being(EventStatus.CANCELLED));
        SyndFeed read = new SyndFeedInput().build(new StringReader(SomeFeeds.text(format, feed)));

        assertThat(read.getTitle()).isEqualTo("Events: textiles");
        assertThat(read.getEntries()).hasSize(2);
        SyndEntry entry = read.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("Labour & <Conditions> – Mon 16 March 2020, 11:00–11:50 CET");
        assertThat(entry.getLink()).isEqualTo("https://watch.example/labour?a=1&b=2");
        assertThat(entry.getUri()).isEqualTo(feed.entries().get(0).urn());
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(SomeFeeds.CREATED));
        assertThat(entry.getCategories()).extracting(it -> it.getName()).containsExactly("procurement", "textiles");
        assertThat(module(entry))
                .containsExactly(
                        "startdate=2020-03-16T11:00:00+01:00",
                        "enddate=2020-03-16T11:50:00+01:00",
                        "location=City Hall, Ghent, BE",
                        "organizer=Electronics Watch, City of Ghent",
                        "type=procurement, textiles");
        assertThat(read.getEntries().get(1).getTitle()).isEqualTo("Cancelled: An event – Tue 10 March 2020");
        assertThat(module(read.getEntries().get(1))).contains("startdate=2020-03-10", "enddate=2020-03-10");
    }

    private static List<String> module(SyndEntry entry) {
        return entry.getForeignMarkup().stream()
                .filter(it -> it.getNamespaceURI().equals(EVENT_MODULE))
                .map((Element it) -> it.getName() + "=" + it.getText())
                .toList();
    }

    @Test
    void atomSaysWhenTheContentChangedAndWhereItGoesOn() throws FeedException {
        SyndFeed read =
                new SyndFeedInput().build(new StringReader(SomeFeeds.text(new AtomFormat(), SomeFeeds.of(webinar()))));

        assertThat(read.getEntries().get(0).getUpdatedDate()).isEqualTo(Date.from(SomeFeeds.MODIFIED));
        assertThat(read.getEntries().get(0).getAuthors())
                .extracting(it -> it.getName())
                .containsExactly("Electronics Watch", "City of Ghent");
        assertThat(read.getLinks())
                .filteredOn(it -> it.getRel().equals("next"))
                .extracting(it -> it.getHref())
                .containsExactly("https://kalends.example/feeds/events.x?page=2&q=a%26b");
        assertThat(read.getLinks())
                .filteredOn(it -> it.getRel().equals("alternate"))
                .extracting(it -> it.getType())
                .containsExactly("text/html");
        assertThat(read.getEntries().get(0).getContents().get(0).getValue())
                .contains("<p>First &amp; foremost.</p><p>Then &lt;this&gt;.</p>");
    }

    @Test
    void jsonFeedCarriesTheEventInItsExtension() throws IOException {
        JsonNode feed = json.readTree(new JsonFeedFormat().render(SomeFeeds.of(webinar())));
        JsonNode item = feed.at("/items/0");

        assertThat(feed.get("version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("next_url").textValue()).endsWith("page=2&q=a%26b");
        assertThat(item.get("date_published").textValue()).isEqualTo("2020-01-02T03:04:05Z");
        assertThat(item.get("date_modified").textValue()).isEqualTo("2020-02-03T04:05:06Z");
        assertThat(item.get("tags")).hasToString("[\"procurement\",\"textiles\"]");
        assertThat(item.at("/_kalends/startDate").textValue()).isEqualTo("2020-03-16T11:00:00+01:00");
        assertThat(item.at("/_kalends/timeZone").textValue()).isEqualTo("Europe/Brussels");
        assertThat(item.at("/_kalends/dateOnly").booleanValue()).isFalse();
        assertThat(item.at("/_kalends/location/city").textValue()).isEqualTo("Ghent");
        assertThat(item.at("/_kalends/registration/closesAt").textValue()).isEqualTo("2020-03-15T22:00:00Z");
        assertThat(item.at("/_kalends/registration/price/min").decimalValue()).isEqualByComparingTo("12.5");
    }

    @Test
    void jsonLdHasWhatSearchEnginesAskFor() throws IOException {
        JsonNode event = json.readTree(new JsonLdFormat().render(SomeFeeds.of(webinar())))
                .get(0);

        assertThat(event.get("@type").textValue()).isEqualTo("Event");
        assertThat(event.get("startDate").textValue()).isEqualTo("2020-03-16T11:00:00+01:00");
        assertThat(event.get("eventStatus").textValue()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(event.get("eventAttendanceMode").textValue())
                .isEqualTo("https://schema.org/OfflineEventAttendanceMode");
        assertThat(event.at("/location/0/address/addressLocality").textValue()).isEqualTo("Ghent");
        assertThat(event.at("/location/0/geo/latitude").doubleValue()).isEqualTo(51.0536);
        assertThat(event.at("/organizer/1/name").textValue()).isEqualTo("City of Ghent");
        assertThat(event.at("/performer/0/affiliation/name").textValue()).isEqualTo("City of Ghent");
        assertThat(event.get("offers")).isEqualTo(json.readTree("""
                {"@type": "Offer", "url": "https://watch.example/register?a=1&b=2", "price": 12.50,
                 "priceCurrency": "EUR", "availability": "https://schema.org/InStock",
                 "validFrom": "2020-03-01T09:00:00+01:00",
                 "availabilityStarts": "2020-03-01T09:00:00+01:00", "validThrough": "2020-03-15T23:00:00+01:00"}"""));
        assertThat(event.get("remainingAttendeeCapacity").intValue()).isEqualTo(12);
    }

    @Test
    void jsonLdOffersNothingWhereNothingWasPublished() throws IOException {
        JsonNode event = json.readTree(
                        new JsonLdFormat().render(SomeFeeds.of(anEvent().attended(AttendanceMode.ONLINE))))
                .get(0);

        assertThat(event.has("offers")).isFalse();
        assertThat(event.at("/location/0/@type").textValue()).isEqualTo("VirtualLocation");
    }
}
