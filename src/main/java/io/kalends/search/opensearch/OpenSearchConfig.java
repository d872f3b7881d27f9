package io.kalends.search.opensearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What an operator decides about where events are found. */
@ConfigMapping(prefix = "kalends.search")
public interface OpenSearchConfig {

    /** {@code lucene}: each instance has an index of its own; {@code opensearch}: all share that of a cluster. */
    @WithDefault("lucene")
    Engine engine();

    /** Addresses of the cluster's nodes, any that answers is asked: {@code https://one:9200,https://other:9200}. */
    @WithDefault("http://localhost:9200")
    List<String> hosts();

    /** Who asks the cluster; without one nobody in particular. */
    Optional<String> user();

    Optional<String> password();

    /** What the names of our indexes begin with; installations that share a cluster differ in it. */
    @WithDefault("kalends")
    String prefix();

    /** Into how many parts an index is cut when it is built. */
    @WithDefault("1")
    int shards();

    enum Engine {
        LUCENE,
        OPENSEARCH
    }
}
