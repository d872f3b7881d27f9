package io.kalends.http.caching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

@ConfigMapping(prefix = "kalends.cache")
interface CacheSettings {

    /** Whether answers are kept in memory. */
    @WithDefault("true")
    boolean enabled();

    /** How much memory kept answers may take; 64 MiB when not said, or an eighth of all memory where that is less. */
    Optional<MemorySize> maxBytes();
}
