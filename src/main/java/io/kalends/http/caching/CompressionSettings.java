package io.kalends.http.caching;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** What the platform is told to compress. */
@ConfigMapping(prefix = "quarkus.http")
interface CompressionSettings {

    Set<String> compressMediaTypes();
}
