package io.kalends.search.opensearch;

import java.util.List;
import java.util.Optional;

/** The cluster of the tests, with indexes of one's own there. */
record OwnIndexes(OpenSearchConfig cluster, List<String> hosts, String prefix) implements OpenSearchConfig {

    OwnIndexes(OpenSearchConfig cluster, String prefix) {
        this(cluster, cluster.hosts(), prefix);
    }

    /** A cluster where nobody answers. */
    static OwnIndexes nowhere(OpenSearchConfig cluster) {
        return new OwnIndexes(cluster, List.of("http://127.0.0.1:1"), "nowhere");
    }

    @Override
    public Engine engine() {
        return cluster.engine();
    }

    @Override
    public Optional<String> user() {
        return cluster.user();
    }

    @Override
    public Optional<String> password() {
        return cluster.password();
    }

    @Override
    public int shards() {
        return cluster.shards();
    }
}
