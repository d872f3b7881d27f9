package io.kalends.http.request;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host that a request names, once and in one place (RFC 9112, section 3.2): links are made of it, so this comes before
 * anything that makes an answer; the memory of answers leaves requests that name two to it. A whole address in the request line decides, whatever the header says.
 */
public final class NamedHost {

    private static final Pattern WHOLE = Pattern.compile("https?://([^/?#]*).*", Pattern.CASE_INSENSITIVE);

    private NamedHost() {}

    public static void settle(RoutingContext request) {
        try {
            settle(request.request());
        } catch (Problem problem) {
            request.fail(problem);
            return;
        }
        request.next();
    }

    private static void settle(HttpServerRequest request) {
        List<String> named = request.headers().getAll(HttpHeaders.HOST);
        if (named.size() > 1) {
            throw refusal("The request names more than one host. Send the header Host once.");
        }
        if (request.uri().startsWith("/")) {
            named.forEach(NamedHost::check);
            return;
        }
        Matcher whole = WHOLE.matcher(request.uri());
        if (whole.matches()) {
            check(whole.group(1));
            request.headers().set(HttpHeaders.HOST, whole.group(1));
        }
    }

    private static void check(String host) {
        if (!Site.isUsable(host) || !isAddress(host)) {
            throw refusal("The request names a host that is none. Write it like events.example.org or 127.0.0.1:8080.");
        }
    }

    /** As those who make links of it read it. */
    private static boolean isAddress(String host) {
        try {
            new URI("http://" + host);
            return HostAndPort.parseAuthority(host, -1) != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Problem refusal(String detail) {
        return new Problem(ProblemTypes.BAD_REQUEST, detail);
    }
}
