package io.kalends.http.caching;

import io.kalends.http.problem.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.IdentityHashMap;

/**
 * Large answers that callers have not fetched to the end. They are sent piece by piece, each when the one before has left,
 * and take memory until the last: once for all who fetch the same octets.
 */
@Singleton
class Unfetched {

    /** Octets of a piece, and so of the largest answer that is sent as a whole. */
    private static final int PIECE = 1 << 18;

    /** The part of all memory they may take before no other is begun. */
    private static final int PART = 8;

    private final IdentityHashMap<Buffer, Integer> fetching = new IdentityHashMap<>();
    private long octets;

    @Inject
    Unfetched(MeterRegistry meters) {
        Gauge.builder("kalends.unfetched.size", this, Unfetched::octets)
                .baseUnit("bytes")
                .description("Memory that large answers take until their callers have fetched them")
                .register(meters);
    }

    /** A problem 503 instead of another large answer when there are too many. What is kept in memory anyway adds little. */
    void admit(int length) {
        if (length > PIECE && octets() > Runtime.getRuntime().maxMemory() / PART) {
            throw Problem.unavailable(
                    "Too many large answers wait to be fetched by those who asked for them; ask again in a few seconds.");
        }
    }

    /** Ends a response with these octets. */
    void send(Buffer answer, RoutingContext request) {
        if (answer.length() <= PIECE) {
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
        if (end == answer.length()) {
            response.end(piece).onComplete(ignored -> ends(answer));
        } else {
            response.write(piece)
                    .onSuccess(ignored -> send(answer, end, response))
                    .onFailure(ignored -> ends(answer));
        }
    }

    private synchronized void begins(Buffer answer) {
        if (fetching.merge(answer, 1, Integer::sum) == 1) {
            octets += answer.length();
        }
    }

    private synchronized void ends(Buffer answer) {
        if (fetching.merge(answer, -1, Integer::sum) == 0) {
            fetching.remove(answer);
            octets -= answer.length();
        }
    }

    private synchronized long octets() {
        return octets;
    }
}
