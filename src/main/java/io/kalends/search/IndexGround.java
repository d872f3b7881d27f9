package io.kalends.search;

import io.kalends.http.caching.Ground;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Answers stand on the change log, as far as the index has read it, and on what is known of the events to come. */
@ApplicationScoped
class IndexGround implements Ground {

    private final EventIndex index;
    private final NextTurn turn;

    IndexGround(EventIndex index, NextTurn turn) {
        this.index = index;
        this.turn = turn;
    }

    @Override
    public Optional<?> state() {
        return index.position();
    }

    @Override
    public Instant changesAfter(Instant now) {
        return turn.after(now);
    }
}
