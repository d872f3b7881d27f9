/** Who may do what: the administrator's key. */
@NullMarked
package io.kalends.access;

import org.jspecify.annotations.NullMarked;
