package io.kalends.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts PostgreSQL once per JVM. The address is handed on through a system property, so that classes loaded anew (a
 * reload in development) find the server that runs already.
 */
final class EmbeddedPostgresServer {

    private static final String KNOWN_URL = "kalends.embedded-postgres.url";
    private static final Duration START = Duration.ofSeconds(60);

    private EmbeddedPostgresServer() {}

    /** The JDBC address of the server, which keeps its data in the directory, or nowhere when there is none. */
    static String url(Optional<Path> data) {
        synchronized (System.getProperties()) {
            String known = System.getProperty(KNOWN_URL);
            if (known != null) {
                return known;
            }
            try {
                String url = start(data.map(Path::toAbsolutePath));
                System.setProperty(KNOWN_URL, url);
                return url;
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start: " + e.getMessage(), e);
            }
        }
    }

    private static String start(Optional<Path> data) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("jit", "off")
                .setPGStartupWait(START);
        if (data.isPresent()) {
            Files.createDirectories(data.get());
            stopOrphan(data.get());
            builder.setDataDirectory(data.get()).setCleanDataDirectory(false);
        }
        return "jdbc:postgresql://127.0.0.1:" + builder.start().getPort() + "/postgres";
    }

    /** A JVM that was killed leaves its server running. Nobody else can hold the lock file then, so it is ours to stop. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                        data.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException(data + " is in use by another instance; stop that one, or set KALENDS_DATA_DIR");
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(EmbeddedPostgresServer::isPostgres);
            if (orphan.isPresent()) { // otherwise the file is stale, and PostgreSQL removes it itself
                stop(orphan.get());
            }
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(it -> it.endsWith("postgres")).isPresent();
    }

    private static void stop(ProcessHandle server) throws IOException {
        try {
            // An interrupt asks for a fast shutdown; ProcessHandle.destroy would wait for its clients.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            server.onExit().get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping process " + server.pid(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the PostgreSQL left behind as process " + server.pid() + " does not stop", e);
        }
    }
}
