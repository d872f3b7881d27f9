package io.kalends.search;

import io.kalends.event.Coordinates;
import io.kalends.event.EventDetails;
import io.kalends.event.Venue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Random circles and boxes, on both sides of the 180th meridian too. */
final class RandomPlaces {

    private final RandomEvents random;

    RandomPlaces(RandomEvents random) {
        this.random = random;
    }

    static <T> Optional<T> venue(EventDetails event, Function<Venue, Optional<T>> part) {
        return event.venue().flatMap(part);
    }

    Condition near() {
        double latitude = number(-20, 10);
        double longitude = random.chance(50) ? number(175, 180) : number(-10, 10);
        double radius = random.of(List.of(25.0, 300.0, 1000.0, 15000.0));
        Map<String, List<String>> parameters = new HashMap<>(Map.of("near", List.of(latitude + "," + longitude)));
        if (radius != 25) {
            parameters.put("radius", List.of(Double.toString(radius)));
        }
        return new Condition(
                parameters,
                (event, look) -> venue(event, Venue::geo)
                        .filter(it -> kilometres(it, latitude, longitude) <= radius)
                        .isPresent());
    }

    /** By the spherical law of cosines. */
    private static double kilometres(Coordinates place, double latitude, double longitude) {
        double one = Math.toRadians(place.latitude());
        double other = Math.toRadians(latitude);
        double between = Math.toRadians(place.longitude() - longitude);
        double cosine = Math.sin(one) * Math.sin(other) + Math.cos(one) * Math.cos(other) * Math.cos(between);
        return 6371.0088 * Math.acos(Math.min(1, cosine));
    }

    Condition box() {
        boolean acrossTheDateLine = random.chance(50);
        double west = acrossTheDateLine ? number(172, 180) : number(-10, 0);
        double east = acrossTheDateLine ? number(-180, -172) : number(0, 10);
        double south = number(-20, -5);
        double north = number(-5, 10);
        return Condition.of(
                "bbox",
                west + "," + south + "," + east + "," + north,
                (event, look) -> venue(event, Venue::geo)
                        .filter(it -> it.latitude() >= south && it.latitude() <= north)
                        .filter(it -> acrossTheDateLine
                                ? it.longitude() >= west || it.longitude() <= east
                                : it.longitude() >= west && it.longitude() <= east)
                        .isPresent());
    }

    private double number(double from, double to) {
        return Math.round((from + (to - from) * random.of(FRACTIONS)) * 1000) / 1000.0;
    }

    private static final List<Double> FRACTIONS =
            IntStream.range(0, 100).mapToObj(it -> it / 100.0).toList();
}
