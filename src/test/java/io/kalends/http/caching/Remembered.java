package io.kalends.http.caching;

import io.micrometer.core.instrument.MeterRegistry;

/** What the memory counts. */
public record Remembered(double hits, double shared, double misses) {

    public static Remembered soFar(MeterRegistry meters) {
        return new Remembered(count("hit", meters), count("shared", meters), count("miss", meters));
    }

    /** What was counted since. */
    public Remembered until(Remembered later) {
        return new Remembered(later.hits - hits, later.shared - shared, later.misses - misses);
    }

    private static double count(String result, MeterRegistry meters) {
        return meters.get("kalends.cache.requests")
                .tag("result", result)
                .counter()
                .count();
    }

    /** The memory that answers take, in bytes. */
    public static double bytes(MeterRegistry meters) {
        return meters.get("kalends.cache.size").gauge().value();
    }
}
