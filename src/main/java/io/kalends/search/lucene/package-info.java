/**
 * The engine inside this process: a Lucene index sorted by start, and one pass through it that counts and ranks at once.
 */
@NullMarked
package io.kalends.search.lucene;

import org.jspecify.annotations.NullMarked;
