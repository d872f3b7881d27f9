package io.kalends.search;

import java.util.List;
import java.util.Optional;

/**
 * Some matches, and what is known about all of them.
 *
 * @param hits those asked for, in order
 * @param total how many there are; a lower bound unless {@code exact}
 * @param first the least key of {@link StartOrder} among all; absent when there is none
 * @param last the greatest
 */
record Found(List<Hit> hits, long total, boolean exact, Optional<Long> first, Optional<Long> last) {}
