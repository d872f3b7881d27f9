/**
 * The change log: what happened to which event, topic or organizer, in commit order and without gaps. Everything derived
 * from them reads it and nothing else; what instances derive together, one of them does by {@link Duty}.
 */
@NullMarked
package io.kalends.change;

import org.jspecify.annotations.NullMarked;
