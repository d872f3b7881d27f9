package io.kalends.search.query;

/** The orders in which events can be listed. Each ends in the id, so that it is total. */
public enum Sort {
    /** By start, seen from the zone of the search. */
    START("start"),
    /** By start, the latest first. */
    START_DESCENDING("-start"),
    /** By how well the words of {@code q} fit; among equals, what comes soonest. */
    RELEVANCE("relevance"),
    /** By the last change, the newest first. */
    MODIFIED_DESCENDING("-modified"),
    /** By distance from {@code near}. */
    DISTANCE("distance"),
    /** By the instant at which registration closes; events without one come last. */
    REGISTRATION_CLOSES("registrationCloses");

    /** No two places are so far apart, in metres. */
    private static final double FARTHEST = 21_000_000;

    private final String parameter;

    Sort(String parameter) {
        this.parameter = parameter;
    }

    /** As it stands in an address. */
    public String parameter() {
        return parameter;
    }

    /**
     * Whether a match can have this place: the smaller one comes first. It is a number of milliseconds, for what comes
     * latest first a negative one; the bits of a weight, negative too, or of a distance in metres. Whatever has no
     * instant or no distance stands at {@link Long#MAX_VALUE}.
     */
    boolean admits(long key) {
        return switch (this) {
            case START -> DateWindows.isWithinYears(key);
            case START_DESCENDING, MODIFIED_DESCENDING -> DateWindows.isWithinYears(-key);
            case RELEVANCE -> key <= 0 && key >= -Float.floatToIntBits(Float.MAX_VALUE);
            case DISTANCE -> key == Long.MAX_VALUE || (key >= 0 && key <= Double.doubleToLongBits(FARTHEST));
            case REGISTRATION_CLOSES -> key == Long.MAX_VALUE || DateWindows.isWithinYears(key);
        };
    }

    /** Whether the order is made for each search, so that it must be walked from its beginning. */
    public boolean isComputed() {
        return this == RELEVANCE || this == DISTANCE;
    }
}
