package io.kalends.embedded;

import io.quarkus.runtime.ExecutionMode;
import io.quarkus.runtime.ExecutionModeManager;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
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
    /** Kept in the JVM, so that classes loaded anew (a reload in development) find the server that runs already. */
    private static final String KNOWN_URL = "io.kalends.embedded.url";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        // The factory is also asked at build time and while tests are being prepared: nothing may start then.
        if (value(context, URL).isPresent() || ExecutionModeManager.getExecutionMode() != ExecutionMode.RUNTIME_INIT) {
            return List.of();
        }
        Optional<Path> home = value(context, "kalends.data-dir")
                .map(it -> Path.of(it).toAbsolutePath().normalize().resolve("postgres"));
        try {
            return List.of(new PropertiesConfigSource(supplied(home), "embedded PostgreSQL", ORDINAL));
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> supplied(Optional<Path> home) throws IOException {
        Map<String, String> supplied = new HashMap<>();
        supplied.put(URL, url(home));
        supplied.put("quarkus.datasource.username", "postgres");
        supplied.put("kalends.embedded", "true");
        if (home.isPresent()) {
            supplied.put("quarkus.datasource.password", KeptPostgres.password(home.get()));
        }
        return supplied;
    }

    private static String url(Optional<Path> home) throws IOException {
        synchronized (System.getProperties()) {
            String known = System.getProperty(KNOWN_URL);
            if (known != null) {
                return known;
            }
            int port = home.isPresent()
                    ? KeptPostgres.startUntilExit(home.get())
                    : PostgresSettings.applyTo(EmbeddedPostgres.builder())
                            .start()
                            .getPort();
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            System.setProperty(KNOWN_URL, url);
            return url;
        }
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .flatMap(it -> Optional.ofNullable(it.getValue()))
                .filter(it -> !it.isBlank());
    }
}
