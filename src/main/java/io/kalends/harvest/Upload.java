package io.kalends.harvest;

import io.kalends.harvest.jsonld.Document;
import io.kalends.http.request.BodyLimit;
import io.kalends.http.request.BoundedBody;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The body of a request, which is read while it comes in and kept for those who read it again in a temporary file; that is
 * deleted when this is closed.
 */
final class Upload implements Document, AutoCloseable {

    private static final int WRITTEN_AT_ONCE = 1 << 16;

    private final InputStream body;
    private final Path file;
    private boolean opened;

    Upload(InputStream body) throws IOException {
        this.body = body;
        this.file = Files.createTempFile("kalends-import-", ".jsonld");
    }

    /**
     * The first time, what comes in; then what was kept of it, which is all once that was read to its end.
     *
     * @throws io.kalends.http.problem.Problem later, by who reads, where the body turns out to be longer than 50 MiB
     */
    @Override
    public InputStream open() throws IOException {
        if (opened) {
            return Files.newInputStream(file);
        }
        opened = true;
        return new Receiving(
                BoundedBody.of(body, BodyLimit.MAX),
                new BufferedOutputStream(Files.newOutputStream(file), WRITTEN_AT_ONCE));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Keeps what is read. The body is left open: to close it, Quarkus would receive it to its end, wherever that is. */
    private static final class Receiving extends FilterInputStream {

        private final OutputStream out;

        Receiving(InputStream body, OutputStream out) {
            super(body);
            this.out = out;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
                out.write(octet);
            }
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int octets = super.read(buffer, offset, length);
            if (octets > 0) {
                out.write(buffer, offset, octets);
            }
            return octets;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, Integer.MAX_VALUE)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
