package io.kalends.http.caching;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers what was asked before and has not changed since, on the event loop and before anything else looks at the
 * request. Of requests that ask the same at once the first is passed on, and the others wait for its answer without
 * holding a thread.
 */
@Singleton
public class FromMemory {

    private final Questions questions;
    private final KeptResources resources;
    private final AnswerMemory memory;
    private final KeptAnswers answers;
    private final Ground ground;
    private final Clock clock;
    private final boolean enabled;
    private final Counter hits;
    private final Counter shared;
    private final Counter misses;

    @Inject
    FromMemory(
            Questions questions,
            KeptResources resources,
            AnswerMemory memory,
            KeptAnswers answers,
            Ground ground,
            Clock clock,
            CacheSettings settings,
            MeterRegistry meters) {
        this.questions = questions;
        this.resources = resources;
        this.memory = memory;
        this.answers = answers;
        this.ground = ground;
        this.clock = clock;
        this.enabled = settings.enabled();
        this.hits = counter("hit", meters);
        this.shared = counter("shared", meters);
        this.misses = counter("miss", meters);
    }

    private static Counter counter(String result, MeterRegistry meters) {
        return Counter.builder("kalends.cache.requests")
                .tag("result", result)
                .description("Requests for answers that can be kept")
                .register(meters);
    }

    public void answer(RoutingContext request) {
        Optional<Question> asked = enabled ? questions.of(request.request()) : Optional.empty();
        Optional<?> state = asked.isEmpty() ? Optional.empty() : ground.state();
        if (asked.isEmpty() || state.isEmpty()) {
            request.next();
            return;
        }
        Question question = asked.get();
        Instant now = clock.instant();
        Optional<KeptAnswer> kept = memory.find(question);
        if (kept.isPresent() && kept.get().holds(state.get(), now)) {
            send(question, kept.get(), now, request);
        } else if (resources.mayBeAt(String.valueOf(request.request().path()))) {
            make(new Making(question, state.get(), now, kept), request);
        } else {
            request.next();
        }
    }

    private void send(Question question, KeptAnswer answer, Instant now, RoutingContext request) {
        hits.increment();
        answers.send(question, answer, now, request);
    }

    private void make(Making own, RoutingContext request) {
        Optional<Making> other = memory.beginOrJoin(own);
        if (other.isPresent()) {
            await(other.get(), request);
            return;
        }
        Optional<KeptAnswer> meanwhile = madeMeanwhile(own);
        if (meanwhile.isPresent()) {
            memory.end(own, meanwhile);
            send(own.question(), meanwhile.get(), own.began(), request);
            return;
        }
        misses.increment();
        own.isLedBy(request);
        request.addEndHandler(ignored -> memory.end(own, Optional.empty()));
        request.next();
    }

    /** Whoever made it before has kept it before he ended: who found no answer, and then nobody making it, finds it now. */
    private Optional<KeptAnswer> madeMeanwhile(Making own) {
        return memory.find(own.question()).filter(it -> it.holds(own.state(), own.began()));
    }

    private void await(Making making, RoutingContext request) {
        Context here = Vertx.currentContext();
        making.whenEnded(answer -> here.runOnContext(ignored -> goOn(making, answer, request)));
    }

    /** With the answer that another was given, if there was one, else alone. */
    private void goOn(Making making, Optional<KeptAnswer> answer, RoutingContext request) {
        if (request.response().closed()) {
            return;
        }
        if (answer.isEmpty()) {
            request.next();
            return;
        }
        shared.increment();
        if (making.isFormer(answer.get())) {
            answers.sendStale(making.question(), answer.get(), clock.instant(), request);
        } else {
            answers.send(making.question(), answer.get(), clock.instant(), request);
        }
    }
}
