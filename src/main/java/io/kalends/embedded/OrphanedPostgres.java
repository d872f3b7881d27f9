package io.kalends.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A JVM that was killed leaves its server running. Whoever holds the lock of the home afterwards may stop it. */
final class OrphanedPostgres {

    private static final Duration STOP = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path home;
    private final Path pidFile;

    OrphanedPostgres(Path home) {
        this.home = home;
        this.pidFile = home.resolve("data").resolve("postmaster.pid");
    }

    void stop() throws IOException {
        Optional<ProcessHandle> server = find();
        if (server.isPresent()) {
            stop(server.get());
        }
    }

    private Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        String program = home.resolve("program").toRealPath().toString();
        // A stale file may name somebody else's process by now; PostgreSQL itself removes such a file.
        return ProcessHandle.of(pid)
                .filter(it ->
                        it.info().command().filter(c -> c.startsWith(program)).isPresent());
    }

    private void stop(ProcessHandle server) throws IOException {
        try {
            // An interrupt asks for a fast shutdown; ProcessHandle.destroy would wait for its clients.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            // Its own last act is to remove this file; in a container nobody may ever take note of the process's end.
            for (long waited = 0; Files.exists(pidFile); waited += PAUSE.toMillis()) {
                if (waited > STOP.toMillis()) {
                    throw new IOException("the PostgreSQL left behind as process " + server.pid() + " does not stop");
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping process " + server.pid(), e);
        }
    }
}
