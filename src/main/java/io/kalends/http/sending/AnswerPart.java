package io.kalends.http.sending;

import io.kalends.http.problem.Problem;
import jakarta.ws.rs.container.CompletionCallback;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link AnswerRoom} that the answer to one request takes while it is made. It is given back when the thread
 * that makes it has handed it to the server, or has given it up.
 */
public final class AnswerPart implements CompletionCallback {

    private static final String NAME = AnswerPart.class.getName();

    /** What this must know of a request. */
    interface Asked {

        /** Whether nobody waits for the answer any more. */
        boolean isGivenUp();

        /** Lets go of what was answered: a thread keeps the last request that it has served until the next comes. */
        void forget();
    }

    private final AnswerRoom room;
    private final Asked request;
    private int taken;

    AnswerPart(AnswerRoom room, Asked request) {
        this.room = room;
        this.request = request;
    }

    static AnswerPart of(ResteasyReactiveRequestContext request, AnswerRoom room) {
        if (request.getProperty(NAME) instanceof AnswerPart known) {
            return known;
        }
        AnswerPart part = new AnswerPart(room, asked(request));
        request.setProperty(NAME, part);
        request.registerCompletionCallback(part);
        return part;
    }

    private static Asked asked(ResteasyReactiveRequestContext request) {
        return new Asked() {
            @Override
            public boolean isGivenUp() {
                return request.serverResponse().closed();
            }

            @Override
            public void forget() {
                request.setResult(null);
            }
        };
    }

    /** Whether so many KiB more would be there if nobody else had taken any. */
    public boolean canTake(long kib) {
        return taken + kib <= room.size();
    }

    /**
     * Takes so many KiB more, all there are at most, as soon as they are free; at once or not at all when it has some already,
     * as two that wait for each other's would wait in vain. A problem 503 when it gets none.
     */
    public void take(long kib) {
        int more = (int) Math.min(kib, room.size() - taken);
        if (more <= 0) {
            return;
        }
        if (taken == 0) {
            room.take(more);
        } else {
            room.takeAtOnce(more);
        }
        taken += more;
        if (request.isGivenUp()) {
            throw Problem.unavailable("Nobody waits for the answer any more.");
        }
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

    @Override
    public void onComplete(@Nullable Throwable failure) {
        request.forget();
        room.giveBack(taken);
        taken = 0;
    }
}
