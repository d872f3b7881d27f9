package io.kalends.load;

import java.io.IOException;

/** Asks whether the latest answer still holds, and expects that it does; an answer in full does not count. */
final class Revalidating implements Work {

    private final HttpConnection connection;
    private final int port;
    private final String address;
    private byte[] request;

    Revalidating(int port, String address) throws IOException {
        this.connection = new HttpConnection(port);
        this.port = port;
        this.address = address;
        this.request = HttpConnection.get(port, address);
        once();
    }

    @Override
    public boolean once() throws IOException {
        boolean holds = connection.ask(request) == HttpConnection.NOT_MODIFIED;
        if (!holds) {
            connection
                    .header("etag")
                    .ifPresent(it -> request = HttpConnection.get(port, address, "If-None-Match: " + it));
        }
        return holds;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
