package io.kalends.feed;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A long text on its way to UTF-8. What is whole of it is kept as octets only, so that no memory holds it twice. */
final class Utf8Text extends Writer {

    private static final int PART = 1 << 14;

    private final StringBuilder part = new StringBuilder(2 * PART);
    private final List<byte[]> octets = new ArrayList<>();
    private int length;

    /** Where to append what follows. */
    StringBuilder part() {
        return part;
    }

    @Override
    public void write(int c) {
        part.append((char) c);
    }

    @Override
    public void write(char[] from, int offset, int length) {
        part.append(from, offset, length);
    }

    @Override
    public void write(String from, int offset, int length) {
        part.append(from, offset, offset + length);
    }

    /** Says that what was appended ends here, for example a line, and no character goes on behind it. */
    void cut() {
        if (part.length() >= PART) {
            encode();
        }
    }

    private void encode() {
        byte[] encoded = part.toString().getBytes(StandardCharsets.UTF_8);
        octets.add(encoded);
        length += encoded.length;
        part.setLength(0);
    }

    byte[] octets() {
        encode();
        ByteBuffer whole = ByteBuffer.allocate(length);
        octets.forEach(whole::put);
        return whole.array();
    }

    /** Nothing: only its octets lead out of it. */
    @Override
    public void flush() {}

    /** Nothing, as it is memory. */
    @Override
    public void close() {}
}
