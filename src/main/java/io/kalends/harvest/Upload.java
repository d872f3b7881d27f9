package io.kalends.harvest;

import io.kalends.http.BodyLimit;
import io.kalends.http.BoundedBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The body of a request as a temporary file, which is deleted when this is closed. */
final class Upload implements AutoCloseable {

    private final Path file;

    /**
     * Receives a body.
     *
     * @throws io.kalends.http.Problem when it is longer than 50 MiB
     */
    Upload(InputStream body) throws IOException {
        file = Files.createTempFile("kalends-import-", ".jsonld");
        try (OutputStream out = Files.newOutputStream(file)) {
            BoundedBody.of(body, BodyLimit.MAX).transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
