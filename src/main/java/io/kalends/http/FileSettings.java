package io.kalends.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator decides about scripts, styles and words. */
@ConfigMapping(prefix = "kalends.files")
interface FileSettings {

    /** How long caches keep them. */
    @WithDefault("1H")
    Duration maxAge();
}
