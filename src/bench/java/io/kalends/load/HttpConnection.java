package io.kalends.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One connection that is kept alive, one request at a time, over a plain socket: the load shares the cores with what it
 * measures, and does no more than it must.
 */
final class HttpConnection implements AutoCloseable {

    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    private static final int SECONDS = 600;

    /** Behind "HTTP/1.1 ". */
    private static final int STATUS = 9;

    /** Letters have it in lower case, and hyphens have it. */
    private static final int LOWER_CASE = 0x20;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private byte[] head = {};

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SECONDS * 1_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** A GET as it is sent. */
    static byte[] get(int port, String address, String... headers) {
        StringBuilder request = new StringBuilder("GET ").append(address).append(" HTTP/1.1\r\n");
        request.append("Host: 127.0.0.1:").append(port).append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A POST of JSON as it is sent. */
    static byte[] post(int port, String address, String json) {
        return send(port, "POST", address, json);
    }

    /** JSON with a method as it is sent. */
    static byte[] send(int port, String method, String address, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    /** Sends a request, reads its answer to the end, and answers its status. */
    int ask(byte[] request) throws IOException {
        out.write(request);
        head = readHead();
        int status = Integer.parseInt(new String(head, STATUS, 3, StandardCharsets.US_ASCII));
        if (status != NOT_MODIFIED) {
            Optional<String> length = header("content-length");
            if (length.isPresent()) {
                skip(Long.parseLong(length.get()));
            } else if (header("transfer-encoding").isPresent()) {
                skipChunks();
            }
        }
        return status;
    }

    /** A header of the latest answer, by its name in lower case. */
    Optional<String> header(String name) {
        for (int line = nextLine(0); line < head.length; line = nextLine(line)) {
            int colon = line + name.length();
            if (colon < head.length && head[colon] == ':' && isAt(line, name)) {
                String value = new String(head, colon + 1, nextLine(colon) - colon - 1, StandardCharsets.ISO_8859_1);
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    private boolean isAt(int place, String name) {
        for (int i = 0; i < name.length(); i++) {
            if ((head[place + i] | LOWER_CASE) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int nextLine(int from) {
        int at = from;
        while (head[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** With the empty line at its end. */
    private byte[] readHead() throws IOException {
        int end = endOfHead();
        while (end < 0) {
            fillMore();
            end = endOfHead();
        }
        byte[] read = Arrays.copyOfRange(buffer, position, end);
        position = end;
        return read;
    }

    /** Where what follows the head begins in the buffer; negative while not all of it is there. */
    private int endOfHead() {
        for (int i = position + 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private void fillMore() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, filled - position);
        filled -= position;
        position = 0;
        int read = filled == buffer.length ? 0 : in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new EOFException("the connection was closed within the head of an answer, or that is too long");
        }
        filled += read;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            fillIfEmpty();
            for (int i = position; i < filled; i++) {
                if (buffer[i] == '\n') {
                    line.append(new String(buffer, position, i + 1 - position, StandardCharsets.ISO_8859_1));
                    position = i + 1;
                    return line.toString();
                }
            }
            line.append(new String(buffer, position, filled - position, StandardCharsets.ISO_8859_1));
            position = filled;
        }
    }

    private void skipChunks() throws IOException {
        while (true) {
            long length = Long.parseLong(line().strip(), 16);
            skip(length + 2);
            if (length == 0) {
                return;
            }
        }
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            fillIfEmpty();
            int taken = (int) Math.min(left, filled - position);
            position += taken;
            left -= taken;
        }
    }

    private void fillIfEmpty() throws IOException {
        if (position == filled) {
            position = 0;
            filled = in.read(buffer);
            if (filled <= 0) {
                filled = 0;
                throw new EOFException("the connection was closed within an answer");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
