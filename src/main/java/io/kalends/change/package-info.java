/**
 * The change log: what happened to which event, in commit order and without gaps. Everything derived from events reads
 * it and nothing else.
 */
@NullMarked
package io.kalends.change;

import org.jspecify.annotations.NullMarked;
