package io.kalends.http.caching;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * What is compressed (gzip, RFC 1952), and by whom: kept answers by us, once for all who ask; others by the server, each on
 * its way out, while all else on that connection's event loop waits.
 */
@Singleton
class Compression {

    static final String GZIP = "gzip";

    private final Set<String> mediaTypes;

    @Inject
    Compression(CompressionSettings settings) {
        this.mediaTypes = settings.compressMediaTypes();
    }

    /** Whether content of this type, which may have parameters, is compressed at all. */
    boolean isCompressed(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return mediaTypes.contains(parameters < 0 ? mediaType : mediaType.substring(0, parameters));
    }

    /** Whether a request gets content of this type compressed by us. What is compressed already, HTTP/2 would compress again. */
    boolean isOurs(HttpServerRequest asked, String mediaType) {
        return asked.method().equals(HttpMethod.GET)
                && asked.version() != HttpVersion.HTTP_2
                && isCompressed(mediaType)
                && ContentTag.acceptsGzip(Optional.ofNullable(asked.getHeader(HttpHeaders.ACCEPT_ENCODING))
                        .orElse(""));
    }

    static Buffer gzip(Buffer octets) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(octets.length() / 3);
        try (GZIPOutputStream gzipping = new GZIPOutputStream(compressed)) {
            gzipping.write(octets.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(compressed.toByteArray());
    }
}
