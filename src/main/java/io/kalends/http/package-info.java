/**
 * What every endpoint shares: problems, links, conditional requests, answers kept in memory, strict parameters, headers.
 * Knows no event.
 */
@NullMarked
package io.kalends.http;

import org.jspecify.annotations.NullMarked;
