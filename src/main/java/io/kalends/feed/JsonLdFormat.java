package io.kalends.feed;

import io.kalends.event.AttendanceMode;
import io.kalends.event.DateText;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.RegistrationState;
import io.kalends.event.Venue;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * schema.org {@code Event} in JSON-LD: one object for one event, an array of such objects for a search, as search engines
 * read them from a page.
 */
@Singleton
class JsonLdFormat implements FeedFormat {

    static final String TYPE = "application/ld+json";

    private static final String SCHEMA = "https://schema.org/";

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
        List<Members> events = feed.entries().stream().map(JsonLdFormat::event).toList();
        return JsonText.octets(feed.single() ? events.get(0) : events);
    }

    private static Members event(Entry entry) {
        EventDetails details = entry.details();
        return new Members()
                .put("@context", "https://schema.org")
                .put("@type", "Event")
                .put("@id", entry.urn())
                .put("identifier", entry.id().toString())
                .put("url", entry.page().toASCIIString())
                .put("name", details.name())
                .put("alternateName", details.subtitle())
                .put("description", details.description())
                .put("startDate", entry.start())
                .put("endDate", entry.end())
                .put("eventStatus", SCHEMA + status(details.status()))
                .put("eventAttendanceMode", SCHEMA + attendance(details.attendanceMode()))
                .put("location", location(entry))
                .put("image", details.image().map(URI::toASCIIString).map(List::of))
                .put(
                        "organizer",
                        details.organizers().stream()
                                .map(JsonLdFormat::organizer)
                                .toList())
                .put(
                        "performer",
                        details.programme().stream()
                                .flatMap(it -> it.speakers().stream())
                                .distinct()
                                .map(JsonLdFormat::person)
                                .toList())
                .put("offers", offer(entry))
                .put(
                        "isAccessibleForFree",
                        entry.registration().flatMap(it -> it.price()).map(it -> it.free()))
                .put("maximumAttendeeCapacity", entry.registration().flatMap(it -> it.capacity()))
                .put("remainingAttendeeCapacity", entry.registration().flatMap(it -> it.remaining()))
                .put("inLanguage", List.copyOf(details.languages()))
                .put(
                        "keywords",
                        entry.categories().stream().map(Entry.Category::label).toList())
                .put(
                        "subEvent",
                        details.programme().stream()
                                .filter(it -> it.start().isPresent())
                                .map(it -> subEvent(it, entry))
                                .toList());
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case SCHEDULED -> "EventScheduled";
            case RESCHEDULED -> "EventRescheduled";
            case POSTPONED -> "EventPostponed";
            case MOVED_ONLINE -> "EventMovedOnline";
            case CANCELLED -> "EventCancelled";
        };
    }

    private static String attendance(AttendanceMode mode) {
        return switch (mode) {
            case OFFLINE -> "OfflineEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
            case MIXED -> "MixedEventAttendanceMode";
        };
    }

    private static List<Members> location(Entry entry) {
        AttendanceMode mode = entry.details().attendanceMode();
        List<Members> locations = new ArrayList<>();
        if (mode != AttendanceMode.ONLINE) {
            entry.details().venue().map(JsonLdFormat::place).ifPresent(locations::add);
        }
        if (mode != AttendanceMode.OFFLINE) {
            locations.add(new Members()
                    .put("@type", "VirtualLocation")
                    .put("url", entry.registrationUrl().orElseGet(entry::page).toASCIIString()));
        }
        return locations;
    }

    private static Members place(Venue venue) {
        Members address = new Members()
                .put("streetAddress", venue.streetAddress())
                .put("addressLocality", venue.city())
                .put("postalCode", venue.postalCode())
                .put("addressRegion", venue.region())
                .put("addressCountry", venue.country());
        return new Members()
                .put("@type", "Place")
                .put("name", venue.name().or(venue::city))
                .put("address", typed("PostalAddress", address))
                .put(
                        "geo",
                        venue.geo()
                                .map(it -> new Members()
                                        .put("@type", "GeoCoordinates")
                                        .put("latitude", it.latitude())
                                        .put("longitude", it.longitude())));
    }

    private static Optional<Members> typed(String type, Members members) {
        if (members.members().isEmpty()) {
            return Optional.empty();
        }
        Members typed = new Members().put("@type", type);
        members.members().forEach(typed::put);
        return Optional.of(typed);
    }

    private static Members organizer(OrganizerReference organizer) {
        return new Members()
                .put("@type", "Organization")
                .put("name", organizer.name())
                .put("url", organizer.url().map(URI::toASCIIString));
    }

    private static Members person(Person person) {
        return new Members()
                .put("@type", "Person")
                .put("name", person.name())
                .put(
                        "affiliation",
                        person.affiliation()
                                .map(it -> new Members()
                                        .put("@type", "Organization")
                                        .put("name", it)));
    }

    private static Members subEvent(ProgrammeItem item, Entry entry) {
        return new Members()
                .put("@type", "Event")
                .put("name", item.title())
                .put("description", item.description())
                .put("startDate", item.start().map(it -> instant(it, entry)))
                .put("endDate", item.end().map(it -> instant(it, entry)))
                .put("location", location(entry))
                .put(
                        "performer",
                        item.speakers().stream().map(JsonLdFormat::person).toList());
    }

    /** Absent when nothing was published about registration: silence is not an offer. */
    private static Optional<Members> offer(Entry entry) {
        return entry.registration()
                .filter(it -> entry.registrationUrl().isPresent() || it.price().isPresent())
                .map(it -> {
                    Optional<BigDecimal> lowest = it.price().flatMap(price -> price.lowest());
                    Optional<BigDecimal> highest =
                            it.price().flatMap(price -> price.max()).filter(max -> !lowest.equals(Optional.of(max)));
                    return new Members()
                            .put("@type", highest.isPresent() ? "AggregateOffer" : "Offer")
                            .put("name", it.label())
                            .put(
                                    "url",
                                    entry.registrationUrl()
                                            .orElseGet(entry::page)
                                            .toASCIIString())
                            .put(highest.isPresent() ? "lowPrice" : "price", lowest)
                            .put("highPrice", highest)
                            .put("priceCurrency", it.price().flatMap(price -> price.currency()))
                            .put("availability", availability(entry).map(state -> SCHEMA + state))
                            .put("validFrom", it.opensAt().map(at -> instant(at, entry)))
                            .put("validThrough", it.closesAt().map(at -> instant(at, entry)));
                });
    }

    private static Optional<String> availability(Entry entry) {
        return entry.registrationState().flatMap(JsonLdFormat::availability);
    }

    private static Optional<String> availability(RegistrationState state) {
        return switch (state) {
            case OPEN, NOT_REQUIRED -> Optional.of("InStock");
            case FULL, WAITLIST -> Optional.of("SoldOut");
            case CANCELLED -> Optional.of("Discontinued");
            case NOT_YET_OPEN, CLOSED, ENDED, UNKNOWN -> Optional.empty();
        };
    }

    private static String instant(Instant instant, Entry entry) {
        return DateText.rfc3339(instant, entry.schedule().zone());
    }
}
