/** Kalends. */
@NullMarked
package io.kalends;

import org.jspecify.annotations.NullMarked;
