package io.kalends;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.http.Asking;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own. */
final class Instance implements AutoCloseable {

    private static final Path PACKAGED = Path.of("target/quarkus-app");
    private static final String KEY = "key-of-the-instances";
    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_RECOVER = Duration.ofSeconds(20);

    private final URI site;
    private final Process process;

    private Instance(URI site, Process process) {
        this.site = site;
        this.process = process;
    }

    /** Starts one over a database; its index, and what it says, go into the directory. */
    static Instance start(String database, Path home) throws IOException {
        return start(database, home, Map.of());
    }

    /** The same with further settings. */
    static Instance start(String database, Path home, Map<String, String> settings) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database);
        return start(List.of(java, "-jar", PACKAGED.resolve("quarkus-run.jar").toString()), environment, home);
    }

    /** Starts one by its script, with more options of the JVM, over a database of its own. */
    static Instance startScript(Path home, List<String> options) throws IOException {
        return startScript(home, options, Map.of());
    }

    /** The same with further settings. */
    static Instance startScript(Path home, List<String> options, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(options);
        command.add(0, PACKAGED.resolve("kalends").toString());
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return start(command, environment, home);
    }

    private static Instance start(List<String> command, Map<String, String> environment, Path home) throws IOException {
        int port = freePort();
        ProcessBuilder service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        service.environment().putAll(environment);
        service.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        service.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        service.environment().put("KALENDS_DATA_DIR", home.resolve("data").toString());
        service.environment().put("KALENDS_ADMIN_KEY", KEY);
        return new Instance(URI.create("http://127.0.0.1:" + port), service.start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + TO_START.toNanos();
        while (!isReady()) {
            assertThat(process.isAlive()).as("the service runs").isTrue();
            assertThat(System.nanoTime()).as("it starts in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isReady() {
        try {
            return ask("/q/health/ready").statusCode() == 200;
        } catch (CompletionException e) {
            return false;
        }
    }

    HttpResponse<byte[]> ask(String address) {
        return Asking.of(site.resolve(address)).answer();
    }

    CompletableFuture<HttpResponse<byte[]>> askLater(String address) {
        return Asking.of(site.resolve(address)).answerLater();
    }

    String text(String address) {
        return Asking.text(ask(address));
    }

    /** The text of an answer that may be refused for a while. */
    String awaitText(String address) throws InterruptedException {
        long end = System.nanoTime() + TO_RECOVER.toNanos();
        HttpResponse<byte[]> answer = ask(address);
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = ask(address);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return Asking.text(answer);
    }

    URI site() {
        return site;
    }

    void imports(String jsonLd) throws IOException, InterruptedException {
        HttpResponse<String> report = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(site.resolve("/v1/imports?source=story"))
                                .header("X-API-Key", KEY)
                                .header("Content-Type", "application/ld+json")
                                .POST(HttpRequest.BodyPublishers.ofString(jsonLd))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    }

    /** Ends it without a word, as a failing machine does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
