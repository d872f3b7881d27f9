/** The clock, and what answers say that it ends. */
@NullMarked
package io.kalends;

import org.jspecify.annotations.NullMarked;
