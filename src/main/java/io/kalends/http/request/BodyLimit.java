package io.kalends.http.request;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Refuses a body that announces itself as too large, before any of it is read. See {@link BoundedBody} for the others. */
public final class BodyLimit {

    /** 50 MiB, in bytes. */
    public static final long MAX = 50L << 20;

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private BodyLimit() {}

    public static void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !LENGTH.matcher(length).matches() || Long.parseLong(length) <= MAX) {
            request.next();
            return;
        }
        refuse(request, exceeded(MAX));
    }

    /** Ends a request whose body nobody reads, which would otherwise be taken for the next request. */
    static void refuse(RoutingContext request, Problem problem) {
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.addEndHandler(ignored -> request.request().connection().close());
        request.fail(problem);
    }

    static Problem exceeded(long max) {
        return new Problem(
                        ProblemTypes.BODY_TOO_LARGE,
                        "The body is larger than " + max + " bytes. Send it in several parts.")
                .with("maximum", max);
    }
}
