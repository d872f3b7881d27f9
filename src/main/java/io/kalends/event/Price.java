package io.kalends.event;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What taking part costs; schema.org {@code isAccessibleForFree} and {@code offers}.
 *
 * @param free whether it costs nothing
 * @param min lowest price; absent when unknown
 * @param max highest price; absent when there is one price only
 * @param currency ISO 4217 code
 */
public record Price(boolean free, Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<String> currency) {

    /** It costs nothing. */
    public static final Price FREE = new Price(true, Optional.empty(), Optional.empty(), Optional.empty());

    /** The least one has to pay; absent when unknown. */
    public Optional<BigDecimal> lowest() {
        return free ? Optional.of(BigDecimal.ZERO) : min;
    }
}
