package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.AttendanceMode;
import io.kalends.event.Coordinates;
import io.kalends.event.Venue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads where an event takes place: {@code location} as Place, PostalAddress, VirtualLocation, text, or several. */
final class PlaceReader {

    private static final int LONGEST = 300;
    private static final Set<String> ONLINE =
            Set.of("online", "virtual", "webinar", "zoom", "internet", "online event", "virtual event");

    private PlaceReader() {}

    /** The first place on the ground that says where it is. */
    static Optional<Venue> venue(JsonNode event) {
        return JsonLd.list(event, "location").stream()
                .filter(it -> !isVirtual(it))
                .flatMap(it -> venueOf(it).stream())
                .findFirst();
    }

    /** How one takes part, judged by the locations. */
    static AttendanceMode attendanceMode(JsonNode event) {
        List<JsonNode> locations = JsonLd.list(event, "location");
        boolean online = locations.stream().anyMatch(PlaceReader::isVirtual);
        boolean offline = locations.stream().anyMatch(it -> !isVirtual(it));
        if (online) {
            return offline ? AttendanceMode.MIXED : AttendanceMode.ONLINE;
        }
        return AttendanceMode.OFFLINE;
    }

    static boolean isVirtual(JsonNode location) {
        return JsonLd.isA(location, "VirtualLocation")
                || JsonLd.scalar(location).filter(PlaceReader::isOnline).isPresent()
                || (JsonLd.text(location, "name").filter(PlaceReader::isOnline).isPresent() && !isSomewhere(location));
    }

    private static boolean isOnline(String name) {
        String place = name.strip().toLowerCase(Locale.ROOT);
        return ONLINE.contains(place) || place.startsWith("http://") || place.startsWith("https://");
    }

    /** Whether a place has a street or a town; coordinates are those of a map's middle where nobody gave any. */
    private static boolean isSomewhere(JsonNode place) {
        return JsonLd.first(place, "address")
                .filter(it -> line(it).or(() -> line(it, "streetAddress"))
                        .or(() -> line(it, "addressLocality"))
                        .isPresent())
                .isPresent();
    }

    private static Optional<Venue> venueOf(JsonNode place) {
        if (place.isTextual()) {
            return line(place).map(it -> named(Optional.of(it)));
        }
        boolean onlyAddress = JsonLd.isA(place, "PostalAddress");
        JsonNode address = onlyAddress ? place : JsonLd.first(place, "address").orElse(place.path("address"));
        Venue venue = new Venue(
                onlyAddress ? Optional.empty() : line(place, "name"),
                address.isTextual() ? line(address) : line(address, "streetAddress"),
                line(address, "postalCode"),
                line(address, "addressLocality"),
                line(address, "addressRegion"),
                address.isTextual()
                        ? Countries.atTheEndOf(Texts.paragraphs(address.asText(), LONGEST))
                        : JsonLd.first(address, "addressCountry").flatMap(PlaceReader::country),
                JsonLd.first(place, "geo").or(() -> Optional.of(place)).flatMap(PlaceReader::coordinates));
        return Optional.of(venue).filter(it -> !it.equals(named(Optional.empty())));
    }

    private static Venue named(Optional<String> name) {
        return new Venue(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> country(JsonNode published) {
        return JsonLd.nameOf(published)
                .flatMap(Countries::code)
                .or(() -> JsonLd.text(published, "identifier").flatMap(Countries::code));
    }

    /** Coordinates as numbers or text; those of nowhere (0, 0) are what forms send when nothing was filled in. */
    private static Optional<Coordinates> coordinates(JsonNode geo) {
        Optional<Double> latitude = degrees(geo, "latitude").filter(it -> Math.abs(it) <= 90);
        Optional<Double> longitude = degrees(geo, "longitude").filter(it -> Math.abs(it) <= 180);
        return latitude.flatMap(north -> longitude.map(east -> new Coordinates(north, east)))
                .filter(it -> it.latitude() != 0 || it.longitude() != 0);
    }

    private static Optional<Double> degrees(JsonNode geo, String property) {
        return JsonLd.text(geo, property).flatMap(it -> {
            try {
                return Optional.of(Double.parseDouble(it.strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> line(JsonNode node, String property) {
        return JsonLd.first(node, property).flatMap(PlaceReader::line);
    }

    private static Optional<String> line(JsonNode value) {
        return JsonLd.nameOf(value).map(it -> Texts.line(it, LONGEST)).filter(it -> !it.isEmpty());
    }
}
