package io.kalends.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** A request as a client without habits of its own sends it. */
public record Asking(URI address, String method, Map<String, String> headers) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Returns when the service is ready: nothing is kept before. */
    public static void awaitReady(URI site) throws InterruptedException {
        Asking ready = of(site.resolve("/q/health/ready"));
        for (int i = 0; ready.answer().statusCode() != 200 && i < 200; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    public static Asking of(URI address) {
        return new Asking(address, "GET", Map.of());
    }

    public Asking by(String otherMethod) {
        return new Asking(address, otherMethod, headers);
    }

    public Asking with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Asking(address, method, more);
    }

    /** The same request from somebody with a key: nothing is kept of its answer, and it is answered from no memory. */
    public Asking pastTheMemory() {
        return with("X-API-Key", "anybody");
    }

    public HttpResponse<byte[]> answer() {
        return answerLater().join();
    }

    public CompletableFuture<HttpResponse<byte[]>> answerLater() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofByteArray());
    }

    /** The body of an answer as text, whatever its encoding. */
    public static String text(HttpResponse<byte[]> answer) {
        boolean gzip = header(answer, "Content-Encoding").equals("gzip") && answer.body().length > 0;
        try {
            byte[] octets =
                    gzip ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
            return new String(octets, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String header(HttpResponse<?> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }
}
