package io.kalends.embedded;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL whose data outlives the process. Everything lies under one home directory that only its owner may read:
 * {@code data} (the cluster), {@code program} (unpacked once, out of reach of whoever cleans or shares the temporary
 * directory), {@code password} and {@code lock}.
 */
final class KeptPostgres implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(KeptPostgres.class);
    private static final Duration APPLICATION_STOP = Duration.ofSeconds(30);

    private final FileChannel claim;
    private final EmbeddedPostgres server;

    private KeptPostgres(FileChannel claim, EmbeddedPostgres server) {
        this.claim = claim;
        this.server = server;
    }

    /** Starts the server of this home, to be stopped when the JVM ends, and answers its port. */
    static int startUntilExit(Path home) throws IOException {
        KeptPostgres postgres = start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::closeAfterApplication, "embedded-postgres-stop"));
        LOG.infof("Embedded PostgreSQL 18 keeps its data in %s", home);
        return postgres.port();
    }

    static KeptPostgres start(Path home) throws IOException {
        Files.createDirectories(home);
        if (Files.getFileStore(home).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
        FileChannel claim = claim(home);
        try {
            new OrphanedPostgres(home).stop();
            return new KeptPostgres(claim, startServer(home));
        } catch (IOException | RuntimeException e) {
            new OrphanedPostgres(home).stop(); // it may have started and only not answered in time
            claim.close();
            throw e;
        }
    }

    /** The password of the role {@code postgres} in this home. */
    static String password(Path home) throws IOException {
        return Files.readString(home.resolve("password"));
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        claim.close();
    }

    /** Shutdown hooks run side by side: requests under way still need their database. */
    private void closeAfterApplication() {
        try {
            Application application = Application.currentApplication();
            if (application != null) {
                Thread stopping = new Thread(application::awaitShutdown, "embedded-postgres-await");
                stopping.setDaemon(true);
                stopping.start();
                stopping.join(APPLICATION_STOP.toMillis());
            }
            close();
        } catch (InterruptedException | IOException e) {
            LOG.warn("The embedded PostgreSQL was not stopped; the next start does it", e);
        }
    }

    /** One process per home, held by the operating system, so that a killed process lets go. */
    private static FileChannel claim(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("This very process has it", e);
        }
        channel.close();
        // Of this exception Quarkus prints the sentence alone, without a stack trace, and ends.
        throw new ConfigurationException(
                home + " is in use by another running instance: stop that one, or set KALENDS_DATA_DIR to another"
                        + " directory");
    }

    private static EmbeddedPostgres startServer(Path home) throws IOException {
        Path program = Files.createDirectories(home.resolve("program"));
        boolean passwordKnown = Files.exists(home.resolve("password"));
        String password = passwordKnown ? password(home) : newPassword();
        EmbeddedPostgres server = PostgresSettings.applyTo(EmbeddedPostgres.builder())
                .setDataDirectory(home.resolve("data"))
                .setOverrideWorkingDirectory(program.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("unix_socket_directories", "")
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(it -> admit(it.toPath(), passwordKnown ? "scram-sha-256" : "trust"))
                .start();
        if (!passwordKnown) {
            setPassword(server, home, password);
        }
        return server;
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The library creates clusters that trust everybody on this machine; the first start ends that. */
    private static void setPassword(EmbeddedPostgres server, Path home, String password) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            admit(home.resolve("data"), "scram-sha-256");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            server.close();
            throw new IOException("it does not take its password", e);
        }
        Files.writeString(home.resolve("password"), password);
    }

    private static void admit(Path data, String method) {
        try {
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 " + method + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
