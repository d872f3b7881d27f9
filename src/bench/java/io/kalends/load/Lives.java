package io.kalends.load;

/**
 * How the service starts and what it takes up.
 *
 * @param first its first life, in which everything was measured
 * @param restart seconds until it is ready with an index in place
 * @param sinceJvm seconds of that since its JVM was up
 * @param rebuild seconds until it is ready without one
 * @param database MiB on disk
 * @param index MiB on disk
 */
record Lives(Footprint first, double restart, double sinceJvm, double rebuild, long database, long index) {

    /**
     * What one life took.
     *
     * @param start seconds until it was ready
     * @param resident MiB of memory of the service at its end
     * @param mapped MiB of that which are pages of files
     * @param database MiB of memory of PostgreSQL at its end, what its processes share counted once
     */
    record Footprint(double start, long resident, long mapped, long database) {}
}
