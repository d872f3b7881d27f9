package io.kalends.load;

import java.util.Optional;

/**
 * What became of a row.
 *
 * @param capacity as often as possible
 * @param rate requests per second that were held afterwards, half the capacity
 * @param held at that rate
 * @param resident MiB of memory that the service had afterwards
 */
record Measured(
        Row row, InTurns.Spent capacity, double rate, Rates.Done held, long resident, Optional<LimitFigures> limit) {

    /** How often the answer was not the one expected. */
    long failures() {
        return capacity.done().failures() + held.failures();
    }

    /** The capacity as a share of what the machine allowed. */
    Optional<Double> ratio() {
        return limit.map(it -> capacity.done().perSecond() / it.perSecond());
    }

    /** The same by what each took of the processor, which other load disturbs less. */
    Optional<Double> ratioByProcessor() {
        return limit.map(it -> it.millis() / (capacity.serviceMillis() + capacity.databaseMillis()));
    }

    /**
     * What the machine allowed.
     *
     * @param millis milliseconds of the processor for each time
     */
    record LimitFigures(String what, double perSecond, double millis) {}
}
