package io.kalends.http.caching;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The last answers to questions that nobody had asked before, for who asks the same a moment later. Most are never asked
 * again: they leave in the order in which they came, while they are young enough for the collector to forget them cheaply.
 */
final class LastAnswers {

    /** No answer takes more than this part of the room. */
    private static final int PART = 8;

    private static final int PLACES = 1 << 16;

    private final long room;
    private final Map<Question, KeptAnswer> answers = new ConcurrentHashMap<>();
    private final Queue<Entry> order = new ConcurrentLinkedQueue<>();
    private final AtomicLong taken = new AtomicLong();

    /** The hash of the last question at each place: of some that were asked long ago, it is not known any more. */
    private final AtomicIntegerArray asked = new AtomicIntegerArray(PLACES);

    private record Entry(Question question, KeptAnswer answer, long weight) {}

    /**
     * Nothing so far.
     *
     * @param room bytes, of which about so many are taken at most
     */
    LastAnswers(long room) {
        this.room = room;
    }

    /** Takes note of a question, and tells whether it had been asked before, as far as that is remembered. */
    boolean isAskedAgain(Question question) {
        int hash = question.hashCode();
        return asked.getAndSet((hash ^ hash >>> 16) & PLACES - 1, hash) == hash;
    }

    boolean hasRoomFor(long weight) {
        return weight <= room / PART;
    }

    void put(Question question, KeptAnswer answer, long weight) {
        answers.put(question, answer);
        order.add(new Entry(question, answer, weight));
        long much = taken.addAndGet(weight);
        while (much > room) {
            Entry oldest = order.poll();
            if (oldest == null) {
                return; // others are about to add what they have counted
            }
            answers.remove(oldest.question(), oldest.answer());
            much = taken.addAndGet(-oldest.weight());
        }
    }

    Optional<KeptAnswer> find(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    void forget(Question question) {
        answers.remove(question);
    }

    /** What is taken, with what was forgotten since and has not yet left. */
    long bytes() {
        return taken.get();
    }
}
