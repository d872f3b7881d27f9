/**
 * What a search asks for: its parameters and how they are understood, the window in time, the place on a page, and the query
 * that all of it makes. Knows no index.
 */
@NullMarked
package io.kalends.search.query;

import org.jspecify.annotations.NullMarked;
