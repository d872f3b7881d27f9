package io.kalends.http.sending;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.IdentityHashMap;

/**
 * Answers that callers have not fetched to the end. Large ones are sent piece by piece, each when the one before has left,
 * and take {@link AnswerRoom} until the last: once for all who fetch the same octets.
 */
@Singleton
public class Unfetched {

    /** Octets of a piece, and so of the largest answer that is sent as a whole. */
    private static final int PIECE = 1 << 18;

    private final AnswerRoom room;
    private final IdentityHashMap<Buffer, Integer> fetching = new IdentityHashMap<>();

    @Inject
    Unfetched(AnswerRoom room) {
        this.room = room;
    }

    /** Whether an answer of so many octets takes room. */
    public static boolean isLarge(int octets) {
        return octets > PIECE;
    }

    static int kib(int octets) {
        return octets >> 10;
    }

    /** Ends a response with these octets. */
    public void send(Buffer answer, RoutingContext request) {
        if (!isLarge(answer.length())) {
            request.response().end(answer);
            return;
        }
        request.response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.length()));
        begins(answer);
        ((HttpServerRequestInternal) request.request())
                .context()
                .runOnContext(ignored -> send(answer, 0, request.response()));
    }

    private void send(Buffer answer, int position, HttpServerResponse response) {
        int end = Math.min(position + PIECE, answer.length());
        Buffer piece = answer.slice(position, end);
        try {
            if (end == answer.length()) {
                response.end(piece).onComplete(ignored -> ends(answer));
            } else {
                response.write(piece)
                        .onSuccess(ignored -> send(answer, end, response))
                        .onFailure(ignored -> ends(answer));
            }
        } catch (IllegalStateException e) {
            ends(answer); // something else has ended the response
            throw e;
        }
    }

    private synchronized void begins(Buffer answer) {
        if (fetching.merge(answer, 1, Integer::sum) == 1) {
            room.count(kib(answer.length()));
        }
    }

    private synchronized void ends(Buffer answer) {
        if (fetching.merge(answer, -1, Integer::sum) == 0) {
            fetching.remove(answer);
            room.giveBack(kib(answer.length()));
        }
    }
}
