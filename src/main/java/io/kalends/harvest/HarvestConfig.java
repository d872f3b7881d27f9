package io.kalends.harvest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What the operator decides about events from elsewhere. */
@ConfigMapping(prefix = "kalends")
interface HarvestConfig {

    /** The site's zone: that of events when neither they nor the import name one. */
    @WithDefault("UTC")
    ZoneId timeZone();
}
