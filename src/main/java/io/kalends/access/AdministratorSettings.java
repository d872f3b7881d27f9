package io.kalends.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "kalends")
interface AdministratorSettings {

    Optional<String> adminKey();

    /** Whether the database runs inside this process. */
    @WithDefault("false")
    boolean embedded();

    /** Where this instance keeps what is its own; nowhere when absent. */
    Optional<Path> dataDir();
}
