package io.kalends.http.caching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "kalends.http")
interface FreshnessSettings {

    /** How long caches keep what does not expire earlier by itself. */
    @WithDefault("60S")
    Duration maxAge();
}
