/**
 * Measures the service as its users meet it: made-up events through the real import, requests over HTTP, and beside each
 * figure the limit that the same machine allows in the same run. {@code src/bench/run} starts it.
 */
@NullMarked
package io.kalends.load;

import org.jspecify.annotations.NullMarked;
