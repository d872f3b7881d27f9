package io.kalends.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** What is asked for, one request after the other, by any number of threads. */
interface Requests {

    /** Makes what one thread asks for. */
    Work.Maker from(int port);

    /** An address to look at. */
    String example();

    /** Always the same address: after the first answer, a cache may give the others. */
    static Requests hot(String address) {
        return new Requests() {
            @Override
            public Work.Maker from(int port) {
                byte[] request = HttpConnection.get(port, address);
                return () -> new Asking(port, number -> request, new AtomicLong());
            }

            @Override
            public String example() {
                return address;
            }
        };
    }

    /** Addresses by number, of which none comes up again before a cache would have forgotten it. */
    static Requests cold(LongFunction<String> addresses) {
        AtomicLong numbers = new AtomicLong();
        return new Requests() {
            @Override
            public Work.Maker from(int port) {
                return () -> new Asking(port, it -> HttpConnection.get(port, addresses.apply(it)), numbers);
            }

            @Override
            public String example() {
                return addresses.apply(numbers.getAndIncrement());
            }
        };
    }

    /** Always the same address, by who knows its answer already and only asks whether it still holds. */
    static Requests revalidating(String address) {
        return new Requests() {
            @Override
            public Work.Maker from(int port) {
                return () -> new Revalidating(port, address);
            }

            @Override
            public String example() {
                return address;
            }
        };
    }

    /** One of these by a number; neighbouring numbers do not get neighbours. */
    static <T> T pick(List<T> these, long number) {
        return these.get((int) Math.floorMod(number * 7_919, (long) these.size()));
    }
}
