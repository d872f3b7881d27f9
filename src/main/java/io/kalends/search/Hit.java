package io.kalends.search;

import java.util.UUID;

/** One match, with its place in the order of the search, see {@link Sort#key}. */
record Hit(UUID id, long key) {}
