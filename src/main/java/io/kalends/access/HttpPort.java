package io.kalends.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where this process listens, for the example that the administrator is shown. */
@ConfigMapping(prefix = "quarkus.http")
interface HttpPort {

    @WithDefault("8080")
    int port();
}
