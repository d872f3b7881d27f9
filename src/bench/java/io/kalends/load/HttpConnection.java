package io.kalends.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One connection that is kept alive, one request at a time, over a plain socket: the load shares the cores with what it
 * measures, and does no more than it must.
 */
final class HttpConnection implements AutoCloseable {

    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    private static final int SECONDS = 60;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private String head = "";

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
        int status = Integer.parseInt(head.substring(9, 12));
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
        String beginning = "\r\n" + name + ":";
        int found = head.toLowerCase(Locale.ROOT).indexOf(beginning);
        int from = found + beginning.length();
        return found < 0
                ? Optional.empty()
                : Optional.of(head.substring(from, head.indexOf("\r\n", from)).strip());
    }

    private String readHead() throws IOException {
        StringBuilder lines = new StringBuilder();
        while (lines.indexOf("\r\n\r\n") < 0) {
            lines.append(line());
        }
        return lines.toString();
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
