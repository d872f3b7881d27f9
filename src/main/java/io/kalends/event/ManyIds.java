package io.kalends.event;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Ids in an order, 16 bytes for each, so that there may be millions. */
final class ManyIds extends AbstractList<UUID> {

    private long[] halves = new long[64];
    private int size;

    private ManyIds() {}

    static List<UUID> of(Stream<UUID> ids) {
        ManyIds many = new ManyIds();
        ids.forEach(many::take);
        return many;
    }

    private void take(UUID id) {
        if (2 * size == halves.length) {
            halves = Arrays.copyOf(halves, halves.length * 2);
        }
        halves[2 * size] = id.getMostSignificantBits();
        halves[2 * size + 1] = id.getLeastSignificantBits();
        size++;
    }

    @Override
    public UUID get(int place) {
        Objects.checkIndex(place, size);
        return new UUID(halves[2 * place], halves[2 * place + 1]);
    }

    @Override
    public int size() {
        return size;
    }
}
