package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.kalends.event.EventDetails;
import io.kalends.event.EventJson;
import io.kalends.event.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
public final class Digest {

    private static final ObjectWriter CANONICAL = EventJson.mapper().writer();

    private Digest() {}

    /** The fingerprint of an event: the same exactly when its details and source are the same. */
    public static String of(EventDetails details, Source source) {
        try {
            return of(CANONICAL.writeValueAsBytes(new Described(details, source)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details are always writable", e);
        }
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Described(EventDetails details, Source source) {}
}
