/**
 * The engine inside this process: a Lucene index sorted by start. What only time and filters confine is reckoned from sets and
 * counts between two places; one pass through what has the words asked for counts and ranks at once.
 * Beside what events are found by, it keeps copies of them.
 */
@NullMarked
package io.kalends.search.lucene;

import org.jspecify.annotations.NullMarked;
