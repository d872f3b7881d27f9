package io.kalends.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kalends.http.problem.Causes;
import io.kalends.http.problem.Diagnosis;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemType;
import io.kalends.http.problem.ProblemTypes;
import io.kalends.http.request.Site;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Writes problems as documents (RFC 9457). They are sent as such whatever the request accepts. */
@Singleton
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper json;
    private final Site site;

    @Inject
    ProblemAnswers(ObjectMapper json, Site site) {
        this.json = json;
        this.site = site;
    }

    /** For what fails outside of REST resources. */
    void answerFailure(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            request.next();
            return;
        }
        Throwable failure = request.failure();
        int status = request.statusCode();
        boolean isDecided = failure == null || (status >= 400 && status < 500 && !(failure instanceof Problem));
        Problem problem = isDecided ? Diagnosis.ofStatus(status) : Diagnosis.of(failure);
        log(problem, failure, request);
        CommonHeaders.set(request);
        headers(problem).forEach(response::putHeader);
        response.setStatusCode(problem.type().status()).end(Buffer.buffer(document(problem, request)));
    }

    void log(Problem problem, Throwable failure, RoutingContext request) {
        if (hasHungUp(failure, request)) {
            LOG.infof(
                    "%s %s was given up by its caller (request %s)",
                    request.request().method(), request.request().path(), RequestId.of(request));
        } else if (problem.type().status() == ProblemTypes.INTERNAL_ERROR.status()) {
            LOG.errorf(
                    failure,
                    "%s %s failed (request %s)",
                    request.request().method(),
                    request.request().path(),
                    RequestId.of(request));
        } else if (problem.type().status() == ProblemTypes.UNAVAILABLE.status()) {
            LOG.warnf("%s is unavailable: %s", request.request().path(), failure);
        }
    }

    /** Whether the caller has left before all that he sent was there. */
    private static boolean hasHungUp(Throwable failure, RoutingContext request) {
        return request.response().closed()
                && Causes.find(failure, HttpClosedException.class).isPresent();
    }

    Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Content-Language", "en");
        headers.put("Cache-Control", cacheControl(problem.type().status()));
        headers.putAll(problem.headers());
        return headers;
    }

    byte[] document(Problem problem, RoutingContext request) {
        ProblemType type = problem.type();
        String requestId = RequestId.of(request);
        String address = type.name().startsWith("about:")
                ? type.name()
                : site.root(request.request()) + "/problems/" + type.name();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", address);
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", problem.detail());
        document.put("instance", address + "#" + requestId);
        if (!problem.causes().isEmpty()) {
            document.put("errors", problem.causes());
        }
        problem.members().forEach(document::putIfAbsent);
        document.put("requestId", requestId);
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A member of the problem " + type.name() + " cannot be written as JSON", e);
        }
    }

    /** An address where nothing is may be asked often; any other failure may be over at once. */
    private static String cacheControl(int status) {
        return status == 404 || status == 410 ? "public, max-age=10" : "no-store";
    }
}
