package io.kalends.load;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Asks, and expects an answer in full; whoever is cut off connects anew. */
final class Asking implements Work {

    private final int port;
    private final LongFunction<byte[]> requests;
    private final AtomicLong numbers;
    private HttpConnection connection;

    Asking(int port, LongFunction<byte[]> requests, AtomicLong numbers) throws IOException {
        this.port = port;
        this.requests = requests;
        this.numbers = numbers;
        this.connection = new HttpConnection(port);
    }

    @Override
    public boolean once() throws IOException {
        try {
            return connection.ask(requests.apply(numbers.getAndIncrement())) == HttpConnection.OK;
        } catch (IOException e) {
            connection.close();
            connection = new HttpConnection(port);
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
