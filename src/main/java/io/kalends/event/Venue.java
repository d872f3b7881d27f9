package io.kalends.event;

import java.util.Optional;

/**
 * Where an event takes place; schema.org {@code Place} with {@code PostalAddress} and {@code GeoCoordinates}.
 *
 * @param country ISO 3166-1 alpha-2 code, in capitals
 */
public record Venue(
        Optional<String> name,
        Optional<String> streetAddress,
        Optional<String> postalCode,
        Optional<String> city,
        Optional<String> region,
        Optional<String> country,
        Optional<Coordinates> geo) {}
