package io.kalends.http.caching;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** A header as it is sent many times: checked, and hashed, once. */
public record SentHeader(CharSequence name, CharSequence value) {

    public static SentHeader of(String name, String value) {
        return new SentHeader(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    /** In place of any that the answer has. */
    public void set(HttpServerResponse answer) {
        answer.putHeader(name, value);
    }

    int length() {
        return name.length() + value.length();
    }
}
