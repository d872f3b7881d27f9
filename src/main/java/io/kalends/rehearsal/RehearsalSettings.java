package io.kalends.rehearsal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whether this start is a rehearsal; {@code src/main/sh/kalends} says so. */
@ConfigMapping(prefix = "kalends")
interface RehearsalSettings {

    @WithName("rehearsal")
    @WithDefault("false")
    boolean isWanted();
}
