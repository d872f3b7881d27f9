package io.kalends.embed;

/** On which ground a page stands. */
enum Theme {
    /** As the visitor prefers. */
    AUTO,
    LIGHT,
    DARK
}
