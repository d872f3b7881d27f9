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

    private final String parameter;

    Sort(String parameter) {
        this.parameter = parameter;
    }

    /** As it stands in an address. */
    public String parameter() {
        return parameter;
    }

    /** Whether the order is made for each search, so that it must be walked from its beginning. */
    public boolean isComputed() {
        return this == RELEVANCE || this == DISTANCE;
    }
}
