package io.kalends.http.caching;

import io.vertx.ext.web.RoutingContext;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An answer in the making, for the one who asked first and for all who wait for the same. */
final class Making {

    private static final String KEY = Making.class.getName();

    private final Question question;
    private final Object state;
    private final Instant began;
    private final Optional<KeptAnswer> former;
    private final List<Consumer<Optional<KeptAnswer>>> waiting = new ArrayList<>();
    private volatile boolean awaited;

    /** For who comes in the moment of the end; a caller who fetches his own slowly, and this with it, keeps no hold of it. */
    private @Nullable WeakReference<@Nullable KeptAnswer> outcome;

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
        List<Consumer<Optional<KeptAnswer>>> told;
        synchronized (this) {
            if (outcome != null) {
                return;
            }
            outcome = new WeakReference<>(answer.orElse(null));
            told = List.copyOf(waiting);
            waiting.clear();
        }
        told.forEach(it -> it.accept(answer));
    }

    /** Whether others wait for it. */
    boolean isAwaited() {
        return awaited;
    }

    void whenEnded(Consumer<Optional<KeptAnswer>> goesOn) {
        WeakReference<@Nullable KeptAnswer> ended;
        synchronized (this) {
            awaited = true;
            ended = outcome;
            if (ended == null) {
                waiting.add(goesOn);
            }
        }
        if (ended != null) {
            goesOn.accept(Optional.ofNullable(ended.get()));
        }
    }
}
