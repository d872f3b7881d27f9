package io.kalends.http.request;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;

/** Refuses a body that is compressed, or coded otherwise (RFC 9110, sections 8.4 and 15.5.16): nothing here decodes one. */
public final class BodyCoding {

    private static final String NONE = "identity";

    private BodyCoding() {}

    public static void check(RoutingContext request) {
        List<String> codings = request.request().headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .flatMap(it -> Stream.of(it.split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.equalsIgnoreCase(NONE))
                .toList();
        if (codings.isEmpty() || hasNoBody(request.request().method())) {
            request.next();
            return;
        }
        BodyLimit.refuse(
                request,
                new Problem(
                                ProblemTypes.UNSUPPORTED_MEDIA_TYPE,
                                "A body with this Content-Encoding is not read. Send it as it is, neither compressed nor"
                                        + " coded otherwise, and leave the header out.")
                        .withHeader("Accept-Encoding", NONE));
    }

    /** A header says nothing about a body that means nothing (RFC 9110, section 9.3.1). */
    private static boolean hasNoBody(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
