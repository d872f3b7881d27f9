package io.kalends.http.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Answers by their questions, within bounds of memory, and those that are being made: for long those that were asked for
 * more than once, or are large. It does not ask whether an answer holds: one that does not may still be better than none.
 */
@Singleton
class AnswerMemory {

    /** Of the memory for answers, the part of those that were asked for once. */
    private static final int LAST = 32;

    /** Bytes, */
    private static final long USUAL = 64L << 20;

    /** or this part of all memory. */
    private static final int PART = 8;

    private final Cache<Question, KeptAnswer> answers;
    private final LastAnswers last;
    private final ConcurrentMap<Question, Making> makings = new ConcurrentHashMap<>();

    @Inject
    AnswerMemory(CacheSettings settings, MeterRegistry meters) {
        long bytes = settings.maxBytes().map(MemorySize::asLongValue).orElseGet(AnswerMemory::usual);
        last = new LastAnswers(bytes / LAST);
        answers = Caffeine.newBuilder()
                .maximumWeight(bytes - bytes / LAST)
                .weigher(AnswerMemory::weight)
                .expireAfterWrite(Freshness.STALE_IF_ERROR)
                .executor(Runnable::run)
                .build();
        Gauge.builder("kalends.cache.size", this, AnswerMemory::bytes)
                .baseUnit("bytes")
                .description("Memory that kept answers take")
                .register(meters);
    }

    private static long usual() {
        return Math.min(USUAL, Runtime.getRuntime().maxMemory() / PART);
    }

    private static int weight(Question question, KeptAnswer answer) {
        return 2 * question.length() + answer.weight();
    }

    Optional<KeptAnswer> find(Question question) {
        KeptAnswer kept = answers.getIfPresent(question);
        return kept != null ? Optional.of(kept) : findAgain(question);
    }

    /** What is asked for again stays. */
    private Optional<KeptAnswer> findAgain(Question question) {
        Optional<KeptAnswer> found = last.find(question);
        found.ifPresent(it -> {
            answers.put(question, it);
            last.forget(question);
        });
        return found;
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
        Question question = making.question();
        int weight = weight(question, answer);
        if (last.isAskedAgain(question)
                || making.isAwaited()
                || !last.hasRoomFor(weight)
                || answers.asMap().containsKey(question)) {
            answers.put(question, answer);
        } else {
            last.put(question, answer, weight);
        }
        end(making, Optional.of(answer));
    }

    /** Who waits goes on with this answer, or by himself. */
    void end(Making making, Optional<KeptAnswer> answer) {
        makings.remove(making.question(), making);
        making.end(answer);
    }

    double bytes() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0) + (double) last.bytes();
    }
}
