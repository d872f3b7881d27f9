package io.kalends.event;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What taking part costs; schema.org {@code isAccessibleForFree} and {@code offers}. */
@Schema(description = "What taking part costs.")
public record Price(
        @Schema(description = "Whether it costs nothing.") boolean free,

        @Schema(description = "Lowest price; null when unknown.", minimum = "0")
        Optional<BigDecimal> min,

        @Schema(description = "Highest price; null when there is one price only.", minimum = "0")
        Optional<BigDecimal> max,

        @Schema(description = "ISO 4217 code.", pattern = "^[A-Z]{3}$", example = "EUR")
        Optional<String> currency) {

    /** It costs nothing. */
    public static final Price FREE = new Price(true, Optional.empty(), Optional.empty(), Optional.empty());

    /** The least one has to pay; absent when unknown. */
    public Optional<BigDecimal> lowest() {
        return free ? Optional.of(BigDecimal.ZERO) : min;
    }
}
