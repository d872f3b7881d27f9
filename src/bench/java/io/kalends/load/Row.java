package io.kalends.load;

import java.util.Optional;

/**
 * Something that is measured.
 *
 * @param name what is asked for
 * @param requests how it is asked for
 * @param limit what the same machine allows at most
 * @param target what is aimed at, in words; empty where nothing is
 */
record Row(String name, Requests requests, Optional<Limit> limit, String target) {

    Row(String name, Requests requests) {
        this(name, requests, Optional.empty(), "");
    }

    Row(String name, Requests requests, Limit limit, String target) {
        this(name, requests, Optional.of(limit), target);
    }
}
