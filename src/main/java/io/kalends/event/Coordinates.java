package io.kalends.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place on WGS 84, in decimal degrees.
 */
@Schema(description = "A place on WGS 84, in decimal degrees.")
public record Coordinates(
        @Schema(minimum = "-90", maximum = "90") double latitude,
        @Schema(minimum = "-180", maximum = "180") double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude lies within -90 and 90, longitude within -180 and 180");
        }
    }

    /** Great-circle distance in kilometres (haversine). */
    public double kilometresTo(Coordinates other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
