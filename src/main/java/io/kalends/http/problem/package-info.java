/**
 * Problems (RFC 9457): their types, each with a page that explains it, and which of them a failure is.
 */
@NullMarked
package io.kalends.http.problem;

import org.jspecify.annotations.NullMarked;
