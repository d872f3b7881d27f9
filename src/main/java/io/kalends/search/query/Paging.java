package io.kalends.search.query;

/** Which part of the matches is asked for. */
public sealed interface Paging {

    /** A page by number, from 1. */
    record Numbered(int page) implements Paging {}

    /** The first events, to be followed by cursors. */
    record Beginning() implements Paging {}

    /** What lies behind (or before) a place that an earlier page gave out. */
    record At(Cursor cursor) implements Paging {}
}
