package io.kalends.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of {@code resources/embed}. */
final class EmbedFile {

    private EmbedFile() {}

    static String read(String name) {
        try (InputStream file = EmbedFile.class.getResourceAsStream("/embed/" + name)) {
            if (file == null) {
                throw new IllegalStateException("embed/" + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
