package io.kalends.harvest.jsonld;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON-LD document, as octets. */
public interface Document {

    /** Its octets from the first one on; anew, once they were read to their end. */
    InputStream open() throws IOException;

    static Document of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
