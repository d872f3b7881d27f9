package io.kalends.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The scripts and styles that pages load, from here and from other sites. They are no static files of the platform: those
 * have no entity tag, and are told to be kept for a day without asking.
 */
@Singleton
public class ServedFile {

    private final Duration maxAge;

    @Inject
    ServedFile(FileSettings settings) {
        this.maxAge = settings.maxAge();
    }

    /** The text of a file among the resources. */
    public static String read(String path) {
        try (InputStream file = ServedFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Content that caches keep, and that pages of any site may load. */
    public <T> RestResponse<T> answer(T content) {
        return ResponseBuilder.ok(content)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + maxAge.toSeconds()
                                + ", stale-while-revalidate=86400, stale-if-error=604800")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
