package io.kalends.feed;

import io.kalends.event.Choice;
import io.kalends.event.EventDetails;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Price;
import io.kalends.event.Registration;
import io.kalends.event.Schedule;
import io.kalends.event.Venue;
import io.kalends.view.JsonText;
import io.kalends.view.Members;
import io.kalends.view.PublicEvent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** JSON Feed 1.1; everything about the event itself stands in the extension {@code _kalends}. */
@Singleton
class JsonFeedFormat implements FeedFormat {

    static final String TYPE = "application/feed+json";

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "feed+json", "utf-8");
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public byte[] render(Feed feed) {
        Prose prose = new Prose(feed.wording());
        return JsonText.octets(new Members()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("home_page_url", feed.home().toASCIIString())
                .put("feed_url", feed.self().toASCIIString())
                .put("description", feed.description())
                .put("next_url", Optional.ofNullable(feed.links().get("next")).map(URI::toASCIIString))
                .put("language", feed.language())
                .put(
                        "items",
                        feed.entries().stream()
                                .map(it -> item(it, feed.wording(), prose))
                                .iterator()));
    }

    private static Members item(PublicEvent entry, Wording wording, Prose prose) {
        EventDetails details = entry.details();
        return new Members()
                .put("id", entry.urn())
                .put("url", entry.page().toASCIIString())
                .put("external_url", entry.registrationUrl().map(URI::toASCIIString))
                .put("title", wording.headline(entry))
                .put("content_html", prose.html(entry))
                .put("summary", details.subtitle())
                .put("image", details.image().map(URI::toASCIIString))
                .put("date_published", entry.createdAt().toString())
                .put("date_modified", entry.modifiedAt().toString())
                .put(
                        "authors",
                        details.organizers().stream()
                                .map(JsonFeedFormat::organizer)
                                .toList())
                .put(
                        "tags",
                        entry.topics().stream()
                                .map(PublicEvent.NamedTopic::label)
                                .toList())
                .put("language", details.languages().stream().findFirst())
                .put("_kalends", event(entry, wording));
    }

    private static Members organizer(OrganizerReference organizer) {
        return new Members()
                .put("name", organizer.name())
                .put("url", organizer.url().map(URI::toASCIIString));
    }

    private static Members event(PublicEvent entry, Wording wording) {
        EventDetails details = entry.details();
        Schedule schedule = entry.schedule();
        return new Members()
                .put("name", details.name())
                .put("description", details.description())
                .put("startDate", entry.start())
                .put("endDate", entry.end())
                .put("previousStartDate", entry.previousStart())
                .put("timeZone", schedule.zone().getId())
                .put("timeZoneAssumed", schedule.zoneAssumed())
                .put("dateOnly", schedule instanceof Schedule.Days)
                .put("dateText", wording.date(schedule))
                .put("eventStatus", Choice.name(details.status()))
                .put("eventAttendanceMode", Choice.name(details.attendanceMode()))
                .put("inLanguage", List.copyOf(details.languages()))
                .put("location", details.venue().map(JsonFeedFormat::location))
                .put(
                        "topics",
                        entry.topics().stream()
                                .map(it -> new Members().put("slug", it.slug()).put("label", it.label()))
                                .toList())
                .put("registration", entry.registration().map(it -> registration(entry, it)))
                .put("version", entry.version());
    }

    private static Members location(Venue venue) {
        return new Members()
                .put("name", venue.name())
                .put("streetAddress", venue.streetAddress())
                .put("postalCode", venue.postalCode())
                .put("city", venue.city())
                .put("region", venue.region())
                .put("country", venue.country())
                .put("latitude", venue.geo().map(it -> it.latitude()))
                .put("longitude", venue.geo().map(it -> it.longitude()));
    }

    private static Members registration(PublicEvent entry, Registration registration) {
        return new Members()
                .put("required", registration.required())
                .put("url", entry.registrationUrl().map(URI::toASCIIString))
                .put("label", registration.label())
                .put("opensAt", registration.opensAt().map(Instant::toString))
                .put("closesAt", registration.closesAt().map(Instant::toString))
                .put("capacity", registration.capacity())
                .put("remaining", registration.remaining())
                .put("waitlist", registration.waitlist())
                .put("price", registration.price().map(JsonFeedFormat::price));
    }

    private static Members price(Price price) {
        return new Members()
                .put("free", price.free())
                .put("min", price.min())
                .put("max", price.max())
                .put("currency", price.currency());
    }
}
