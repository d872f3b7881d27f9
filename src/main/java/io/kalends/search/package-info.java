/**
 * How events are asked for: the parameters of a search, its window in time, and the index that answers which events
 * match. One selection for every form of output.
 */
@NullMarked
package io.kalends.search;

import org.jspecify.annotations.NullMarked;
