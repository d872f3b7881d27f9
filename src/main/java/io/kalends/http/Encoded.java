package io.kalends.http;

/** An answer that is octets already, and may still be {@link Linked} or {@link io.kalends.Perishable}. */
public interface Encoded {

    byte[] octets();
}
