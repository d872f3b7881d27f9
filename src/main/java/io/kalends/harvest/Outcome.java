package io.kalends.harvest;

/** What became of one item. */
enum Outcome {
    /** A new event. */
    LISTED,
    /** A known event that now says something else. */
    CHANGED,
    /** A known event that says the same. */
    UNCHANGED,
    /** No event, for a reason that the report gives. */
    REFUSED,
    /** To be looked at once the whole file is known: perhaps a known event that moved or was renamed. */
    DEFERRED;

    /** What the repetitions of an item count as within the same file. */
    Outcome ofRepetitions() {
        return this == LISTED ? UNCHANGED : this;
    }
}
