package io.kalends.search;

import io.kalends.change.Position;
import io.kalends.search.index.IndexSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The next moment at which time alone changes something: an event starts or ends, its registration opens or closes, or
 * somewhere a day begins, and with it floating events and windows of days. Offsets of zones are whole quarters of an
 * hour, so that every midnight is the beginning of one.
 */
@ApplicationScoped
class NextTurn {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** What was found for a position of the log holds from one moment to the other. */
    private record Known(Optional<Position> position, Instant from, Instant until) {

        boolean tells(Optional<Position> asked, Instant now) {
            return position.equals(asked) && !now.isBefore(from) && now.isBefore(until);
        }
    }

    private final EventIndex index;
    private volatile @Nullable Known known;

    NextTurn(EventIndex index) {
        this.index = index;
    }

    Instant after(Instant now) {
        Optional<Position> position = index.position();
        Known before = known;
        if (before != null && before.tells(position, now)) {
            return before.until();
        }
        Known found = new Known(position, now, find(now));
        known = found;
        return found.until();
    }

    private Instant find(Instant now) {
        Instant quarter = Instant.ofEpochSecond(
                (Math.floorDiv(now.getEpochSecond(), QUARTER.toSeconds()) + 1) * QUARTER.toSeconds());
        try (IndexSnapshot snapshot = index.snapshot()) {
            return snapshot.turnBetween(now, quarter);
        }
    }
}
