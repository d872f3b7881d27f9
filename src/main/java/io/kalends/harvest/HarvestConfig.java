package io.kalends.harvest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/** What the operator decides about events from elsewhere. */
@ConfigMapping(prefix = "kalends")
interface HarvestConfig {

    /** The site's zone: that of events when neither they nor the import name one. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** Whether to list made-up events while there are no others, or to take them back; by default when the database runs inside. */
    Optional<Boolean> demo();

    /** Whether the database runs inside this process. */
    @WithDefault("false")
    boolean embedded();
}
