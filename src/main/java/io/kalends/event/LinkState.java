package io.kalends.event;

/** What a published registration link is worth. */
public enum LinkState {
    /** An absolute, well-formed {@code http} or {@code https} address. */
    USABLE,
    /** Well formed, but without the address of the site it belongs to. */
    RELATIVE,
    /** Not an address: blanks, a forbidden scheme, no host, broken escapes. */
    MALFORMED,
    /** Nothing was published. */
    MISSING
}
