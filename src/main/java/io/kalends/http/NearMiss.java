package io.kalends.http;

import java.util.Collection;
import java.util.Optional;

/** Stand-in until the real one is merged. */
public final class NearMiss {

    private NearMiss() {}

    public static Optional<String> nearest(String text, Collection<String> known) {
        return known.stream().filter(it -> it.equalsIgnoreCase(text)).findFirst();
    }
}
