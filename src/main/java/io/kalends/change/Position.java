package io.kalends.change;

/**
 * A place in the change log. Positions are ordered; a reader that has read up to one never meets an earlier change.
 *
 * @param transaction PostgreSQL's 64-bit transaction id
 * @param id number of the change within the log
 */
public record Position(long transaction, long id) {

    /** Before the first change. */
    public static final Position START = new Position(0, 0);

    /** Reads what {@link #toString} wrote; throws {@link IllegalArgumentException} for anything else. */
    public static Position parse(String text) {
        String[] parts = text.split("-", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a position in the change log: " + text);
        }
        return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** Whether who has read up to here has read up to there. */
    public boolean reaches(Position other) {
        return transaction > other.transaction || (transaction == other.transaction && id >= other.id);
    }

    @Override
    public String toString() {
        return transaction + "-" + id;
    }
}
