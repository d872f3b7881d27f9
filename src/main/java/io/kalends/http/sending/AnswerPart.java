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
    private final Thread maker = Thread.currentThread();
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

    /** Takes so many KiB more as soon as they are free, all there are at most; a problem 503 when that takes too long. */
    public void take(long kib) {
        int more = (int) Math.min(kib, room.size() - taken);
        room.take(more);
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

    /** Where another thread tells that the caller has gone, the answer may still be in the making. */
    @Override
    public void onComplete(@Nullable Throwable failure) {
        if (Thread.currentThread() == maker) {
            request.forget();
            room.giveBack(taken);
            taken = 0;
        }
    }
}
