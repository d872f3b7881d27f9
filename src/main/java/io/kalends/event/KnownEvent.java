package io.kalends.event;

import java.util.UUID;

/** As much of a kept event as it takes to tell whether it has to be written. */
public record KnownEvent(UUID id, String externalId, String fingerprint, boolean deleted) {

    /** Whether the event is live and says what has this fingerprint. */
    public boolean says(String other) {
        return !deleted && fingerprint.equals(other);
    }
}
