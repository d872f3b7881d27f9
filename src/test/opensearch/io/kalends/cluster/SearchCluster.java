package io.kalends.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * An OpenSearch cluster of two nodes for the tests of one JVM, in a process of its own that ends with it. Whatever they
 * start searches there. An address given with {@code -Dkalends.search.hosts} is used instead.
 */
public final class SearchCluster implements LauncherSessionListener {

    private static final String HOSTS = "kalends.search.hosts";
    private static final Path BUILT = Path.of("target/cluster").toAbsolutePath();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty("kalends.search.engine", "opensearch");
        System.setProperty("kalends.search.shards", "2");
        if (System.getProperty(HOSTS) == null) {
            try {
                System.setProperty(HOSTS, start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The addresses of its nodes, separated by commas. */
    public static String hosts() {
        return System.getProperty(HOSTS);
    }

    private static String start() throws IOException {
        Path home = Files.createTempDirectory(BUILT, "run");
        Process cluster = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xms512m",
                        "-Xmx512m",
                        "-cp",
                        BUILT.resolve("classes") + ":" + BUILT.resolve("lib") + "/*",
                        "io.kalends.cluster.Cluster",
                        home.toString()))
                .redirectError(home.resolve("log").toFile())
                .start();
        try (BufferedReader said = cluster.inputReader(StandardCharsets.UTF_8)) {
            return said.lines()
                    .filter(it -> it.startsWith("http://"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the cluster did not start; see " + home.resolve("log")));
        }
    }
}
