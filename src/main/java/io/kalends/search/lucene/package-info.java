/**
 * The engine inside this process: a Lucene index sorted by start, and one pass through it that counts and ranks at once.
 * Beside what events are found by, it keeps copies of them.
 */
@NullMarked
package io.kalends.search.lucene;

import org.jspecify.annotations.NullMarked;
