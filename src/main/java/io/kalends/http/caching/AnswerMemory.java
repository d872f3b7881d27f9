package io.kalends.http.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Answers by their questions, within bounds of memory, and those that are being made. It does not ask whether an answer
 * holds: one that does not may still be better than none.
 */
@Singleton
class AnswerMemory {

    private final Cache<Question, KeptAnswer> answers;
    private final ConcurrentMap<Question, Making> makings = new ConcurrentHashMap<>();

    @Inject
    AnswerMemory(CacheSettings settings, MeterRegistry meters) {
        answers = Caffeine.newBuilder()
                .maximumWeight(settings.maxBytes().asLongValue())
                .weigher((Question question, KeptAnswer answer) -> 2 * question.length() + answer.weight())
                .expireAfterWrite(Freshness.STALE_IF_ERROR)
                .executor(Runnable::run)
                .build();
        Gauge.builder("kalends.cache.size", this, AnswerMemory::bytes)
                .baseUnit("bytes")
                .description("Memory that kept answers take")
                .register(meters);
    }

    Optional<KeptAnswer> find(Question question) {
        return Optional.ofNullable(answers.getIfPresent(question));
    }

    /** Remembers the octets compressed too, unless another answer has taken the place. */
    Buffer compressed(Question question, KeptAnswer answer) {
        Buffer gzip = answer.compressed();
        answers.asMap().replace(question, answer, answer.with(gzip));
        return gzip;
    }

    /** Begins to make an answer, unless one that stands on the same ground is being made: then that one. */
    Optional<Making> beginOrJoin(Making own) {
        Making first = makings.compute(
                own.question(),
                (question, other) -> other != null && other.state().equals(own.state()) ? other : own);
        return first == own ? Optional.empty() : Optional.of(first);
    }

    /** Keeps what was made, and gives it to all who wait. */
    void keep(Making making, KeptAnswer answer) {
        answers.put(making.question(), answer);
        end(making, Optional.of(answer));
    }

    /** Who waits goes on with this answer, or by himself. */
    void end(Making making, Optional<KeptAnswer> answer) {
        makings.remove(making.question(), making);
        making.end(answer);
    }

    double bytes() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
