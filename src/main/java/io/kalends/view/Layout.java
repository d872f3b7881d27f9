package io.kalends.view;

/** How a list is laid out. */
public enum Layout {
    LIST,
    COMPACT,
    CARD,
    /** A calendar of one month. */
    MONTH
}
