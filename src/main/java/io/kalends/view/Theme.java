package io.kalends.view;

/** On which ground a page stands. */
public enum Theme {
    /** As the visitor prefers. */
    AUTO,
    LIGHT,
    DARK
}
