package io.kalends.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;

/** The settings that every embedded server runs with, kept or thrown away, so that tests see what production sees. */
final class PostgresSettings {

    /** The first start unpacks 15 MB, on a busy machine too. */
    private static final Duration START = Duration.ofSeconds(60);

    private PostgresSettings() {}

    static EmbeddedPostgres.Builder applyTo(EmbeddedPostgres.Builder builder) {
        return builder.setPGStartupWait(START)
                // The library switches these two off, as for throw-away data: a power cut would then lose events.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("jit", "off");
    }
}
