package io.kalends.http.caching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "kalends.cache")
interface CacheSettings {

    /** Whether answers are kept in memory. */
    @WithDefault("true")
    boolean enabled();

    /** How much memory kept answers may take. */
    @WithDefault("64M")
    MemorySize maxBytes();
}
