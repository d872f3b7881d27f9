package io.kalends.http.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** A failure and the failures behind it. */
public final class Causes {

    /** Chains of causes can be circular. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The failure itself first. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(DEEPEST);
    }

    /** The first of a type. */
    public static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
