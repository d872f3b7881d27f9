package io.kalends.http.caching;

/** An answer that is octets already, and may still be {@link io.kalends.http.Linked} or {@link io.kalends.Perishable}. */
public interface Encoded {

    byte[] octets();
}
