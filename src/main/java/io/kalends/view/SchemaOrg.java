package io.kalends.view;

import io.kalends.event.AttendanceMode;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.RegistrationState;
import io.kalends.event.Rfc3339;
import io.kalends.event.Venue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events as search engines read them: {@code Event} of schema.org in JSON-LD. */
public final class SchemaOrg {

    private static final String SCHEMA = "https://schema.org/";

    private SchemaOrg() {}

    /** One event as a document of its own. */
    public static Members event(PublicEvent event) {
        return new Members().put("@context", "https://schema.org").putAll(described(event));
    }

    /** Several events as one document, fit to stand in a script element. */
    public static String script(List<PublicEvent> events) {
        return JsonText.of(new Members()
                .put("@context", "https://schema.org")
                .put("@graph", events.stream().map(SchemaOrg::described).toArray()));
    }

    private static Members described(PublicEvent event) {
        EventDetails details = event.details();
        return new Members()
                .put("@type", "Event")
                .put("@id", event.urn())
                .put("identifier", event.id().toString())
                .put("url", event.page().toASCIIString())
                .put("name", details.name())
                .put("alternateName", details.subtitle())
                .put("description", details.description())
                .put("startDate", event.start())
                .put("endDate", event.end())
                .put("previousStartDate", event.previousStart())
                .put("eventStatus", SCHEMA + status(details.status()))
                .put("eventAttendanceMode", SCHEMA + attendance(details.attendanceMode()))
                .put("location", location(event))
                .put("image", details.image().map(URI::toASCIIString).map(List::of))
                .put(
                        "organizer",
                        details.organizers().stream().map(SchemaOrg::organizer).toList())
                .put(
                        "performer",
                        details.programme().stream()
                                .flatMap(it -> it.speakers().stream())
                                .distinct()
                                .map(SchemaOrg::person)
                                .toList())
                .put("offers", offer(event))
                .put(
                        "isAccessibleForFree",
                        event.registration().flatMap(it -> it.price()).map(it -> it.free()))
                .put("maximumAttendeeCapacity", event.registration().flatMap(it -> it.capacity()))
                .put("remainingAttendeeCapacity", event.registration().flatMap(it -> it.remaining()))
                .put("inLanguage", List.copyOf(details.languages()))
                .put(
                        "keywords",
                        event.topics().stream()
                                .map(PublicEvent.NamedTopic::label)
                                .toList())
                .put(
                        "subEvent",
                        details.programme().stream()
                                .filter(it -> it.start().isPresent())
                                .map(it -> subEvent(it, event))
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

    private static List<Members> location(PublicEvent event) {
        AttendanceMode mode = event.details().attendanceMode();
        List<Members> locations = new ArrayList<>();
        if (mode != AttendanceMode.ONLINE) {
            event.details().venue().map(SchemaOrg::place).ifPresent(locations::add);
        }
        if (mode != AttendanceMode.OFFLINE) {
            locations.add(new Members()
                    .put("@type", "VirtualLocation")
                    .put("url", event.registrationUrl().orElseGet(event::page).toASCIIString()));
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
        return Optional.of(new Members().put("@type", type).putAll(members));
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

    private static Members subEvent(ProgrammeItem item, PublicEvent event) {
        return new Members()
                .put("@type", "Event")
                .put("name", item.title())
                .put("description", item.description())
                .put("startDate", item.start().map(it -> instant(it, event)))
                .put("endDate", item.end().map(it -> instant(it, event)))
                .put("location", location(event))
                .put(
                        "performer",
                        item.speakers().stream().map(SchemaOrg::person).toList());
    }

    /** Absent when nothing was published about registration: silence is not an offer. */
    private static Optional<Members> offer(PublicEvent event) {
        return event.registration()
                .filter(it -> event.registrationUrl().isPresent() || it.price().isPresent())
                .map(it -> {
                    Optional<BigDecimal> lowest = it.price().flatMap(price -> price.lowest());
                    Optional<BigDecimal> highest =
                            it.price().flatMap(price -> price.max()).filter(max -> !lowest.equals(Optional.of(max)));
                    return new Members()
                            .put("@type", highest.isPresent() ? "AggregateOffer" : "Offer")
                            .put("name", it.label())
                            .put(
                                    "url",
                                    event.registrationUrl()
                                            .orElseGet(event::page)
                                            .toASCIIString())
                            .put(highest.isPresent() ? "lowPrice" : "price", lowest)
                            .put("highPrice", highest)
                            .put("priceCurrency", it.price().flatMap(price -> price.currency()))
                            .put("availability", availability(event).map(state -> SCHEMA + state))
                            .put("validFrom", it.opensAt().map(at -> instant(at, event)))
                            .put("availabilityStarts", it.opensAt().map(at -> instant(at, event)))
                            .put("validThrough", it.closesAt().map(at -> instant(at, event)));
                });
    }

    private static Optional<String> availability(PublicEvent event) {
        return event.registrationState().flatMap(SchemaOrg::availability);
    }

    private static Optional<String> availability(RegistrationState state) {
        return switch (state) {
            case OPEN, NOT_REQUIRED -> Optional.of("InStock");
            case FULL, WAITLIST -> Optional.of("SoldOut");
            case CANCELLED -> Optional.of("Discontinued");
            case NOT_YET_OPEN, CLOSED, ENDED, UNKNOWN -> Optional.empty();
        };
    }

    private static String instant(Instant instant, PublicEvent event) {
        return Rfc3339.text(instant, event.schedule().zone());
    }
}
