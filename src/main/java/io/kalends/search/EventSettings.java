package io.kalends.search;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "kalends.events")
interface EventSettings {

    /** How much memory events listed lately may take; 0 for none, so that each page reads them anew. */
    @WithDefault("32M")
    MemorySize maxBytes();
}
