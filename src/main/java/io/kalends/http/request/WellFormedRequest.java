package io.kalends.http.request;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;

/** Refuses an address that could only be understood by guessing, before anything else looks at it. */
public final class WellFormedRequest {

    private WellFormedRequest() {}

    public static void check(RoutingContext request) {
        try {
            check(request.request());
        } catch (Problem problem) {
            request.fail(problem);
            return;
        }
        request.next();
    }

    private static void check(HttpServerRequest request) {
        String query = request.query();
        if (query != null) {
            QueryString.parse(query);
        }
        String path = request.path();
        if (path != null
                && path.indexOf('%') >= 0
                && QueryString.decode(path.replace("+", "%2B")).isEmpty()) {
            throw new Problem(
                    ProblemTypes.BAD_REQUEST,
                    "The path holds a broken percent escape, bytes that are not UTF-8, or a control character. Encode it"
                            + " as UTF-8 and then each special octet as percent sign and two hexadecimal digits.");
        }
        try {
            new URI(request.uri());
        } catch (URISyntaxException e) {
            throw new Problem(
                    ProblemTypes.BAD_REQUEST,
                    "The address holds a character that must be percent-encoded, at position " + e.getIndex() + ".");
        }
    }
}
