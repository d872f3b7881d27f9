package io.kalends.http.caching;

import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** An answer in the making, for the one who asked first and for all who wait for the same. */
final class Making {

    private static final String KEY = Making.class.getName();

    private final Question question;
    private final Object state;
    private final Instant began;
    private final Optional<KeptAnswer> former;
    private final Promise<Optional<KeptAnswer>> outcome = Promise.promise();
    private volatile boolean awaited;

    /**
     * Begins.
     *
     * @param state how things stand
     * @param former an answer to the same question that holds no more
     */
    Making(Question question, Object state, Instant began, Optional<KeptAnswer> former) {
        this.question = question;
        this.state = state;
        this.began = began;
        this.former = former;
    }

    /** The one that a request leads; absent when its answer is not kept. */
    static Optional<Making> ledBy(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    void isLedBy(RoutingContext request) {
        request.put(KEY, this);
    }

    Question question() {
        return question;
    }

    Object state() {
        return state;
    }

    Instant began() {
        return began;
    }

    Optional<KeptAnswer> former() {
        return former;
    }

    /** Whether an answer is the one that holds no more. */
    boolean isFormer(KeptAnswer answer) {
        return former.filter(answer::equals).isPresent();
    }

    /** Ends it with an answer for all, or with none. What comes later than an end is nothing. */
    void end(Optional<KeptAnswer> answer) {
        outcome.tryComplete(answer);
    }

    /** Whether others wait for it. */
    boolean isAwaited() {
        return awaited;
    }

    void whenEnded(Consumer<Optional<KeptAnswer>> waiting) {
        awaited = true;
        outcome.future().onSuccess(waiting::accept);
    }
}
