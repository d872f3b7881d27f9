package io.kalends;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/** An answer that time alone changes: no cache may outlive that moment. */
public interface Perishable {

    /** The moment at which this answer stops being true by itself; absent when it never does. */
    @JsonIgnore
    Optional<Instant> validUntil();
}
