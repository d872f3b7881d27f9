package io.kalends.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The name of one request: the caller's own when it is well formed, else a new one. The log carries it too. */
final class RequestId {

    static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    private static final String KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** It tells requests apart and keeps no secret, so that it need not wait for a generator of those. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        String id = Optional.ofNullable(request.request().getHeader(HEADER))
                .filter(it -> WELL_FORMED.matcher(it).matches())
                .orElseGet(RequestId::fresh);
        request.put(KEY, id);
        return id;
    }

    /** From here on the log names the request. */
    static void log(RoutingContext request) {
        MDC.put(KEY, of(request));
    }
}
