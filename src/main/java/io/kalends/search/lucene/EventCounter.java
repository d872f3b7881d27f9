package io.kalends.search.lucene;

import java.io.IOException;

/** Takes note of events of one segment; of many at once, since each look at another table costs more than the counting. */
interface EventCounter {

    /** Counts the first so many of these, each once and in order. */
    void count(int[] events, int many) throws IOException;
}
