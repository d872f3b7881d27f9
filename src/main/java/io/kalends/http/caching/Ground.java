package io.kalends.http.caching;

import java.time.Instant;
import java.util.Optional;

/** What answers stand on. One that is {@link Kept} holds while the ground stays as it was and time changes nothing in it. */
public interface Ground {

    /**
     * How things stand: equal to what it was as long as nothing was written. Who reads it and then makes an answer has
     * one that is at least as new. Absent while it is not known; then nothing is kept.
     */
    Optional<?> state();

    /** The first moment after another at which time alone may change an answer. It may be asked for on a worker only. */
    Instant changesAfter(Instant now);
}
