/**
 * How events are found: one selection for every form of output, suggestions while somebody types, and one event by its
 * address. It chooses the engine, feeds it from the change log, and reads words again that find nothing as written.
 */
@NullMarked
package io.kalends.search;

import org.jspecify.annotations.NullMarked;
