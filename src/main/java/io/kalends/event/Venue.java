package io.kalends.event;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an event takes place; schema.org {@code Place} with {@code PostalAddress} and {@code GeoCoordinates}. */
@Schema(description = "Where an event takes place.")
public record Venue(
        Optional<String> name,
        Optional<String> streetAddress,
        Optional<String> postalCode,
        Optional<String> city,
        Optional<String> region,

        @Schema(description = "ISO 3166-1 alpha-2 code, in capitals.", pattern = "^[A-Z]{2}$", example = "BE")
        Optional<String> country,

        Optional<Coordinates> geo) {}
