package io.kalends.harvest;

import java.time.Instant;

/** The demonstration set for stories of other packages. */
public final class Demonstration {

    private Demonstration() {}

    /** The events as they are dated at an instant, as JSON-LD. */
    public static String asOf(Instant now) {
        return DemonstrationSet.asOf(now);
    }
}
