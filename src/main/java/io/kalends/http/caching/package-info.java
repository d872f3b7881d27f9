/**
 * Caching (RFC 9110, 9111): requests on a condition, how long an answer stays fresh, and the answers that are kept in
 * memory here.
 */
@NullMarked
package io.kalends.http.caching;

import org.jspecify.annotations.NullMarked;
