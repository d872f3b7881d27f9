package io.kalends.http.request;

import io.kalends.http.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a {@link Problem} when it turns out to be longer than allowed, even if it never said how long. */
public final class BoundedBody extends FilterInputStream {

    private final long max;
    private long read;

    private BoundedBody(InputStream body, long max) {
        super(body);
        this.max = max;
    }

    public static InputStream of(InputStream body, long max) {
        return new BoundedBody(body, max);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) {
            count(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int octets = super.read(buffer, offset, length);
        count(octets);
        return octets;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    /** Marks are not kept: what is read twice would be counted twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long octets) {
        read += Math.max(octets, 0);
        if (read > max) {
            throw BodyLimit.exceeded(max);
        }
    }
}
