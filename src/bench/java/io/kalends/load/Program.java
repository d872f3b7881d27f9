package io.kalends.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged Quarkus application that runs on a free port of this machine until it is closed. */
final class Program implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration LONGEST_START = Duration.ofMinutes(30);

    private final Process process;
    private final int port;
    private final Path log;
    private final double secondsToReady;
    private final Instant ready;

    private Program(Process process, int port, Path log, double secondsToReady, Instant ready) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.secondsToReady = secondsToReady;
        this.ready = ready;
    }

    /**
     * Starts an application and waits until it answers 200.
     *
     * @param command what starts it
     * @param readiness the path that answers 200 once it is ready
     * @param work where its output and its process id are kept
     */
    static Program start(List<String> command, Map<String, String> environment, String readiness, Path work)
            throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile(work, "program-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.directory(work.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        Files.writeString(
                work.resolve("pids"), process.pid() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        awaitReady(process, port, readiness, log, began);
        return new Program(process, port, log, (System.nanoTime() - began) / 1e9, Instant.now());
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static void awaitReady(Process process, int port, String readiness, Path log, long began)
            throws IOException, InterruptedException {
        for (int asked = 1; !isReady(port, readiness); asked++) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
                end(process);
                throw new IOException("it did not start:\n" + Files.readString(log));
            }
            if (asked % 300 == 0) {
                Progress.say("still starting, after %d s", (System.nanoTime() - began) / 1_000_000_000);
            }
            Thread.sleep(50);
        }
    }

    private static boolean isReady(int port, String readiness) throws InterruptedException {
        try {
            return HTTP.send(request(port, readiness).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpRequest.Builder request(int port, String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** How long it took from the start of its script until it was ready. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** How long it took from when its JVM was up, as that tells it, until it was ready. */
    double secondsToReadyOfJvm() throws IOException, InterruptedException {
        String metrics = new String(get("/q/metrics").body(), StandardCharsets.UTF_8);
        double up = metrics.lines()
                .filter(it -> it.startsWith("process_start_time_seconds "))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.indexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new IOException("it does not tell when its JVM was up"));
        return ready.toEpochMilli() / 1e3 - up;
    }

    /** What it has written so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return HTTP.send(request(port, address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a file, and answers what came back. */
    String post(String address, Path file, String key) throws IOException, InterruptedException {
        HttpRequest request = request(port, address)
                .header("X-API-Key", key)
                .header("Content-Type", "application/ld+json")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
