/** The PostgreSQL that runs inside when none is configured. */
@NullMarked
package io.kalends.embedded;

import org.jspecify.annotations.NullMarked;
