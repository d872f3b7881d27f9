/**
 * How events are asked for: the parameters of a search, its window in time, and the engine that answers which events
 * match, Lucene in this process or an OpenSearch cluster. One selection for every form of output.
 */
@NullMarked
package io.kalends.search;

import org.jspecify.annotations.NullMarked;
