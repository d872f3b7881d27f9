package io.kalends.load;

import java.util.Optional;

/**
 * What became of a row.
 *
 * @param capacity as often as possible
 * @param rate requests per second that were held afterwards, half the capacity
 * @param held at that rate
 * @param serviceMillis milliseconds of the processor that the service spent on a request at that rate
 * @param databaseMillis the same for PostgreSQL
 * @param resident MiB of memory that the service had afterwards
 */
record Measured(
        Row row,
        Rates.Done capacity,
        double rate,
        Rates.Done held,
        double serviceMillis,
        double databaseMillis,
        long resident,
        Optional<LimitFigures> limit) {

    /** The capacity as a share of what the machine allowed. */
    Optional<Double> ratio() {
        return limit.map(it -> capacity.perSecond() / it.perSecond());
    }

    /** The same by what each took of the processor, which other load disturbs less. */
    Optional<Double> ratioByProcessor() {
        return limit.map(it -> it.millis() / (serviceMillis + databaseMillis));
    }

    /**
     * What the machine allowed.
     *
     * @param millis milliseconds of the processor for each time
     */
    record LimitFigures(String what, double perSecond, double millis) {}
}
