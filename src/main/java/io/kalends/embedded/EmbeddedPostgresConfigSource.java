package io.kalends.embedded;

import io.quarkus.runtime.ExecutionMode;
import io.quarkus.runtime.ExecutionModeManager;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Supplies the address of a PostgreSQL that this process starts itself when {@code quarkus.datasource.jdbc.url} is
 * not configured. Its data lies under {@code kalends.data-dir}; without one (tests) it is thrown away at the end.
 */
public class EmbeddedPostgresConfigSource implements ConfigSourceFactory {

    private static final String URL = "quarkus.datasource.jdbc.url";
    /** Below the environment and system properties, above {@code application.properties}. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        // The factory is also asked at build time and while tests are being prepared: nothing may start then.
        if (value(context, URL).isPresent() || ExecutionModeManager.getExecutionMode() != ExecutionMode.RUNTIME_INIT) {
            return List.of();
        }
        Optional<Path> data =
                value(context, "kalends.data-dir").map(it -> Path.of(it).resolve("postgres"));
        Map<String, String> supplied = Map.of(
                URL,
                EmbeddedPostgresServer.url(data),
                "quarkus.datasource.username",
                "postgres",
                "kalends.embedded",
                "true");
        return List.of(new PropertiesConfigSource(supplied, "embedded PostgreSQL", ORDINAL));
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .flatMap(it -> Optional.ofNullable(it.getValue()))
                .filter(it -> !it.isBlank());
    }
}
