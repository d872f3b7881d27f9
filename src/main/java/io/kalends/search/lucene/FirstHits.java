package io.kalends.search.lucene;

import io.kalends.event.EventVersion;
import io.kalends.search.index.Hit;
import io.kalends.search.index.Question;
import io.kalends.search.query.EventId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the first so many matches of an order, or those behind a match; backwards, of the order reversed. */
final class FirstHits {

    /** A match by what it is ordered by: its key, among equals by {@code second}, and then by id. */
    record Placed(long key, long second, long idHigh, long idLow, long version, long weight)
            implements Comparable<Placed> {

        @Override
        public int compareTo(Placed other) {
            if (key != other.key) {
                return Long.compare(key, other.key);
            }
            if (second != other.second) {
                return Long.compare(second, other.second);
            }
            return idHigh != other.idHigh ? Long.compare(idHigh, other.idHigh) : Long.compare(idLow, other.idLow);
        }

        Hit hit() {
            UUID id = new UUID(idHigh ^ Long.MIN_VALUE, idLow ^ Long.MIN_VALUE);
            return new Hit(new EventVersion(id, (int) version, (int) weight), key);
        }
    }

    private static final int SOME = 1_000;

    private final int most;
    private final Comparator<Placed> order;
    private final boolean backwards;
    private final Optional<Placed> beyond;
    private final PriorityQueue<Placed> kept;

    FirstHits(Question question) {
        this.most = question.offset() + question.size();
        this.backwards = question.backwards();
        this.order = backwards ? Comparator.reverseOrder() : Comparator.naturalOrder();
        this.beyond = question.beyond()
                .map(it -> new Placed(
                        it.key(),
                        0,
                        EventId.high(it.id()),
                        EventId.low(it.id()),
                        it.event().version(),
                        it.event().weight()));
        this.kept = new PriorityQueue<>(Math.max(1, Math.min(SOME, most)), order.reversed());
    }

    /** Whether a match with this key can still be among the first; asked before the rest is looked up. */
    boolean admits(long key) {
        if (most == 0) {
            return false;
        }
        if (beyond.isPresent()
                && (backwards ? key > beyond.get().key() : key < beyond.get().key())) {
            return false;
        }
        Placed last = lastOfEnough();
        return last == null || (backwards ? key >= last.key() : key <= last.key());
    }

    private @Nullable Placed lastOfEnough() {
        return kept.size() < most ? null : kept.peek();
    }

    /** The key of the last one kept, once there are enough; whatever comes behind it is not. */
    OptionalLong lastKey() {
        Placed last = lastOfEnough();
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.key());
    }

    /** Whether there are enough, and none of those kept comes behind a key. */
    boolean isFullBefore(long key) {
        Placed last = lastOfEnough();
        return most == 0 || (last != null && (backwards ? last.key() > key : last.key() < key));
    }

    /** The same for a match that may stand before or behind others with its key. */
    boolean admits(long key, long second) {
        if (!admits(key)) {
            return false;
        }
        Placed last = lastOfEnough();
        return last == null || key != last.key() || (backwards ? second >= last.second() : second <= last.second());
    }

    /** Whether there are enough, and a match comes behind all of them. */
    boolean isFullBefore(Placed match) {
        Placed last = lastOfEnough();
        return most == 0 || (last != null && order.compare(match, last) > 0);
    }

    /** Whether a match comes behind the one that they are to come behind. */
    boolean isBeyond(Placed match) {
        return beyond.isEmpty() || order.compare(match, beyond.get()) > 0;
    }

    void offer(Placed match) {
        if (!isBeyond(match)) {
            return;
        }
        if (kept.size() < most) {
            kept.add(match);
        } else if (order.compare(match, kept.element()) < 0) {
            kept.remove();
            kept.add(match);
        }
    }

    /** Those behind the offset, in order. */
    List<Hit> read(int offset) {
        List<Placed> all = new ArrayList<>(kept);
        all.sort(order);
        return all.size() <= offset
                ? Collections.emptyList()
                : all.subList(offset, all.size()).stream().map(Placed::hit).toList();
    }
}
