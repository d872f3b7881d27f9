package io.kalends.embed;

/** How a list is laid out. */
enum Layout {
    LIST,
    COMPACT,
    CARD,
    /** A calendar of one month. */
    MONTH
}
