package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.kalends.event.EventDetails;
import io.kalends.event.EventJson;
import io.kalends.event.Source;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 in hexadecimal. */
public final class Digest {

    private static final ObjectWriter CANONICAL = EventJson.mapper().writer();

    private Digest() {}

    /** The fingerprint of an event: the same exactly when its details and source are the same. */
    public static String of(EventDetails details, Source source) {
        try {
            return DigestUtils.sha256Hex(CANONICAL.writeValueAsBytes(new Described(details, source)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details are always writable", e);
        }
    }

    public static String of(String text) {
        return DigestUtils.sha256Hex(text);
    }

    private record Described(EventDetails details, Source source) {}
}
