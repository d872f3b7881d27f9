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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An OpenSearch node of its own with the same events, put there by the service itself and once more as they are. */
final class OpenSearchNode implements AutoCloseable {

    private static final String MEMORY = "1g";

    private final Process process;
    private final int port;

    private OpenSearchNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a node, and a second instance of the service that indexes all events into it and ends. */
    static OpenSearchNode holding(KeptData data, Path project, Path work)
            throws IOException, InterruptedException, SQLException {
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
        fill(address, data, project, work);
        int port = URI.create(address).getPort();
        new PlainIndex(port).fill(data);
        return new OpenSearchNode(process, port);
    }

    private static void fill(String address, KeptData data, Path project, Path work)
            throws IOException, InterruptedException {
        try (Program writer = Program.start(
                List.of(project.resolve("target/quarkus-app/kalends").toString()),
                Map.of(
                        "KALENDS_SEARCH_ENGINE",
                        "opensearch",
                        "KALENDS_SEARCH_HOSTS",
                        address,
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        data.jdbcUrl(),
                        "KALENDS_DEMO",
                        "false"),
                "/q/health/ready",
                work)) {
            Progress.say("OpenSearch holds the same events after %.0f s", writer.secondsToReady());
        }
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
