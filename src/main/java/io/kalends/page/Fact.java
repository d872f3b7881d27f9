package io.kalends.page;

import java.util.Optional;

/**
 * Something that is known about an event.
 *
 * @param label what it is about, {@code Price}
 * @param address where there is more about it
 */
record Fact(String label, String text, Optional<String> address) {

    static Fact plain(String label, String text) {
        return new Fact(label, text, Optional.empty());
    }

    static Fact leading(String label, String text, String address) {
        return new Fact(label, text, Optional.of(address));
    }
}
