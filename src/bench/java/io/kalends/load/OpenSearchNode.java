package io.kalends.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An OpenSearch node of its own with the same events, see {@link PlainIndex}. */
final class OpenSearchNode implements AutoCloseable {

    private static final String MEMORY = "1g";

    private final Process process;
    private final int port;

    private OpenSearchNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a node and puts all events into it. */
    static OpenSearchNode holding(KeptData data, Path project, Path work) throws IOException, SQLException {
        Progress.say("starting an OpenSearch node");
        Path built = project.resolve("target/cluster");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms" + MEMORY,
                        "-Xmx" + MEMORY,
                        "-cp",
                        built.resolve("classes") + ":" + built.resolve("lib") + "/*",
                        "io.kalends.cluster.Cluster",
                        Files.createDirectories(work.resolve("opensearch")).toString(),
                        "1"))
                .redirectError(work.resolve("opensearch.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Files.writeString(
                work.resolve("pids"), process.pid() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String address = said.lines()
                .filter(it -> it.startsWith("http://"))
                .findFirst()
                .orElseThrow(() -> new IOException("it did not start; see " + work.resolve("opensearch.log")));
        int port = URI.create(address).getPort();
        new PlainIndex(port).fill(data);
        return new OpenSearchNode(process, port);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
