package io.kalends.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The body of a request as a temporary file, which is deleted when this is closed. */
final class Upload implements AutoCloseable {

    static final long MOST_BYTES = 50L * 1024 * 1024;

    private final Path file;

    /**
     * Receives a body.
     *
     * @throws io.kalends.http.Problem when it is longer than 50 MiB
     */
    Upload(InputStream body) throws IOException {
        file = Files.createTempFile("kalends-import-", ".jsonld");
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(body, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long received = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            received += read;
            if (received > MOST_BYTES) {
                throw ImportProblems.tooLarge();
            }
            out.write(buffer, 0, read);
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
