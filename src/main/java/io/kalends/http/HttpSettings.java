package io.kalends.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "kalends")
interface HttpSettings {

    /** Public address, used in links, feeds and embeds; from the request when absent. */
    Optional<URI> baseUrl();

    Caching http();

    interface Caching {

        /** How long caches keep what does not expire earlier by itself. */
        @WithDefault("60S")
        Duration maxAge();
    }
}
