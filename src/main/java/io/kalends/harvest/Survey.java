package io.kalends.harvest;

import io.kalends.harvest.jsonld.Refusal;
import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a file lists, known before anything is written: each key with all keywords under which it is repeated, and which
 * of the repetitions is kept. That is the fullest one, whatever their order; so the same file always means the same.
 */
final class Survey {

    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * How much an item says, compared with others of the same key.
     *
     * @param members number of its properties
     * @param end when the event ends; of two that say as much, the one that lasts longer counts
     * @param content a digest of everything but keywords, which decides between what is left
     */
    record Fullness(int members, Instant end, int content) implements Comparable<Fullness> {

        private static final Comparator<Fullness> ORDER = Comparator.comparingInt(Fullness::members)
                .thenComparing(Fullness::end)
                .thenComparingInt(Fullness::content);

        @Override
        public int compareTo(Fullness other) {
            return ORDER.compare(this, other);
        }
    }

    /** What the items of one key have in common. */
    private static final class Entry {
        private int elected;
        private Fullness fullness;
        private Set<String> keywords;
        private Set<Integer> others = Set.of();
        private Optional<Outcome> outcome = Optional.empty();
        private Optional<Refusal> refusal = Optional.empty();

        Entry(int index, Fullness fullness, List<String> keywords) {
            this.elected = index;
            this.fullness = fullness;
            this.keywords = keywords.isEmpty() ? Set.of() : new LinkedHashSet<>(keywords);
        }
    }

    /** Notes an item. */
    void note(String key, int index, List<String> keywords, Fullness fullness) {
        Entry entry = entries.get(key);
        if (entry == null) {
            entries.put(key, new Entry(index, fullness, keywords));
            return;
        }
        entry.outcome = Optional.empty();
        entry.others = entry.others.isEmpty() ? new TreeSet<>() : entry.others;
        entry.keywords = entry.keywords.isEmpty() ? new LinkedHashSet<>() : entry.keywords;
        entry.keywords.addAll(keywords);
        if (fullness.compareTo(entry.fullness) > 0) {
            entry.others.add(entry.elected);
            entry.elected = index;
            entry.fullness = fullness;
        } else {
            entry.others.add(index);
        }
    }

    /** Notes that the only item of a key says what is kept; where more follow, that is open again. */
    void recognize(String key) {
        Entry entry = entry(key);
        if (entry.others.isEmpty()) {
            entry.outcome = Optional.of(Outcome.UNCHANGED);
        }
    }

    /** The items of which it is known already what becomes of them. */
    BitSet settled() {
        BitSet settled = new BitSet();
        entries.values().stream().filter(it -> it.outcome.isPresent()).forEach(it -> settled.set(it.elected));
        return settled;
    }

    /** Whether the file lists an event under this key. */
    boolean lists(String key) {
        return entries.containsKey(key);
    }

    /** Whether this item is the one that is kept for its key. */
    boolean isElected(String key, int index) {
        return entry(key).elected == index;
    }

    /** All keywords under which the file lists this key. */
    Set<String> keywords(String key) {
        return entry(key).keywords;
    }

    /** Takes out an item that was refused; another one that is kept in its place, if there is one. */
    OptionalInt dismiss(String key, int index) {
        Entry entry = entry(key);
        if (entry.elected != index) {
            entry.others.remove(index);
            return OptionalInt.empty();
        }
        if (entry.others.isEmpty()) {
            return OptionalInt.empty();
        }
        entry.elected = ((TreeSet<Integer>) entry.others).first();
        entry.others.remove(entry.elected);
        return OptionalInt.of(entry.elected);
    }

    /** Notes what became of the event with this key; its repetitions share it. */
    void settle(String key, Outcome outcome) {
        entry(key).outcome = Optional.of(outcome);
    }

    void refuse(String key, Refusal refusal) {
        entry(key).refusal = Optional.of(refusal);
    }

    /** Counts the repetitions, once everything else is counted. */
    void countRepetitions(ImportTally tally) {
        for (Entry entry : entries.values()) {
            entry.refusal.ifPresent(it -> entry.others.forEach(index -> tally.refuse(index, Optional.empty(), it)));
            entry.outcome.ifPresent(it -> tally.count(it.ofRepetitions(), entry.others.size()));
        }
    }

    private Entry entry(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("not surveyed: " + key);
        }
        return entry;
    }
}
