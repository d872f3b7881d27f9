package io.kalends.http.sending;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/**
 * The part of {@link AnswerRoom} that the answer to the current request takes while it is made. It is given back when a
 * large answer is on its way, else with the end of the request.
 */
@RequestScoped
public class AnswerPart {

    private final AnswerRoom room;
    private int taken;

    AnswerPart(AnswerRoom room) {
        this.room = room;
    }

    /** Whether so many KiB more would be there if nobody else had taken any. */
    public boolean canTake(long kib) {
        return taken + kib <= room.size();
    }

    /** Takes so many KiB more as soon as they are free; a problem 503 when that takes too long. */
    public void take(int kib) {
        room.take(kib);
        taken += kib;
    }

    /**
     * Takes what a large answer needs beyond that, now that it is made; a problem 503 when that is not free.
     *
     * @param octets its length
     */
    public void takeFor(int octets) {
        int more = Unfetched.kib(octets) - taken;
        if (more > 0) {
            room.takeAtOnce(more);
            taken += more;
        }
    }

    @PreDestroy
    void giveBack() {
        room.giveBack(taken);
        taken = 0;
    }
}
