package io.kalends.search.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** What an operator decides about searching. */
@ConfigMapping(prefix = "kalends")
public interface SearchConfig {

    /** The zone of requests that name none; an IANA name. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** Where the index lies, in a directory {@code index} of its own; without it in memory. */
    Optional<Path> dataDir();
}
