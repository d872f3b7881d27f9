package io.kalends.search.query;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A place in an order, given out with one page and handed back for the next. It is bound to its filters and carries the
 * clock of the first page.
 *
 * @param filters digest of the parameters it was given for
 * @param asOf the clock, to the millisecond
 * @param key place of the match it stands at, see {@link Sort#admits}
 * @param id that match
 * @param before how many matches lie before the page that it leads to (or, backwards, before the page it came from)
 * @param backwards whether it leads to the matches before the place
 * @param marks that match and others of its page, the nearest first, each by {@link EventId#low}; for orders in which a
 *     place is not sure, see {@link Sort#isComputed}
 */
public record Cursor(long filters, Instant asOf, long key, UUID id, int before, boolean backwards, List<Long> marks) {

    /** How many matches mark a place at most. */
    public static final int MOST_MARKS = 8;

    /** No search has more matches before a page. */
    public static final int MOST_BEFORE = 2_000_000_000;

    private static final byte FORM = 2;
    private static final int SIZE = 1 + 8 + 8 + 8 + 16 + 4 + 1;

    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE + marks.size() * Long.BYTES)
                .put(FORM)
                .putLong(filters)
                .putLong(asOf.toEpochMilli())
                .putLong(key)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(before)
                .put((byte) (backwards ? 1 : 0));
        marks.forEach(bytes::putLong);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Throws {@link IllegalArgumentException} for anything that {@link #encode} did not write. */
    public static Cursor decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.capacity() <= SIZE + MOST_MARKS * Long.BYTES && bytes.get() == FORM) {
                Cursor cursor = new Cursor(
                        bytes.getLong(),
                        Instant.ofEpochMilli(bytes.getLong()),
                        bytes.getLong(),
                        new UUID(bytes.getLong(), bytes.getLong()),
                        bytes.getInt(),
                        bytes.get() == 1,
                        marks(bytes));
                if (cursor.isPossible() && cursor.encode().equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            // said below, in words that a caller understands
        }
        throw new IllegalArgumentException("is not a cursor of ours: start again without it and follow next");
    }

    /** Whether a search can have given it out, whatever its order. */
    private boolean isPossible() {
        return DateWindows.isWithinYears(asOf.toEpochMilli())
                && before >= (backwards ? 0 : 1)
                && before <= MOST_BEFORE
                && (marks.isEmpty() || marks.get(0) == EventId.low(id));
    }

    /** Whether a search in this order can have given it out. */
    boolean isOf(Sort order) {
        return order.admits(key) && order.isComputed() != marks.isEmpty();
    }

    private static List<Long> marks(ByteBuffer bytes) {
        List<Long> marks = new ArrayList<>();
        while (bytes.remaining() >= Long.BYTES) {
            marks.add(bytes.getLong());
        }
        return List.copyOf(marks);
    }

    /** Where a match stands from here: negative before, zero at, positive behind. */
    public int compare(long otherKey, UUID other) {
        int byKey = Long.compare(otherKey, key);
        if (byKey != 0) {
            return byKey;
        }
        int byHigh = Long.compare(EventId.high(other), EventId.high(id));
        return byHigh != 0 ? byHigh : Long.compare(EventId.low(other), EventId.low(id));
    }
}
