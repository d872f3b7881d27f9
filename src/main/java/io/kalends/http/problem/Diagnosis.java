package io.kalends.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Finds out which problem a failure is. What it cannot name is an internal error, and says nothing about the inside. */
public final class Diagnosis {

    /** Headers of the platform's own answers that a caller needs. */
    private static final List<String> KEPT = List.of("Allow", "Retry-After", "WWW-Authenticate");

    private Diagnosis() {}

    /** The problem that the failure of a resource is; a value that could not be read is named. */
    public static Problem of(Throwable failure, UriInfo asked) {
        boolean isConversion = failure instanceof WebApplicationException refused
                && refused.getCause() != null
                && List.of(400, 404).contains(refused.getResponse().getStatus());
        if (isConversion
                && Causes.find(failure, Problem.class).isEmpty()
                && Causes.find(failure, JsonProcessingException.class).isEmpty()) {
            return UnreadableValue.problem(failure, asked);
        }
        return of(failure);
    }

    public static Problem of(Throwable failure) {
        Optional<Problem> named = Causes.find(failure, Problem.class);
        if (named.isPresent()) {
            return named.get();
        }
        Optional<JsonProcessingException> json =
                Causes.find(failure, JsonProcessingException.class).filter(MalformedBody::isRead);
        if (json.isPresent()) {
            return MalformedBody.problem(json.get());
        }
        if (failure instanceof WebApplicationException refused) {
            return ofAnswer(refused.getResponse());
        }
        if (failure instanceof HttpException refused) {
            return ofStatus(refused.getStatusCode());
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return ofStatus(401);
        }
        if (failure instanceof ForbiddenException) {
            return ofStatus(403);
        }
        return ofStatus(Outage.isBehind(failure) ? 503 : 500);
    }

    /** The problem that an answer of this status is, when nothing more is known. */
    public static Problem ofStatus(int status) {
        ProblemType type = ProblemTypes.withStatus(status).orElseGet(() -> unnamed(status));
        Problem problem = new Problem(type, detail(status, type));
        if (status == 503) {
            problem.withHeader("Retry-After", "5");
        } else if (status == 415) {
            problem.withHeader("Accept-Post", "application/json");
        }
        return problem;
    }

    /** What a problem of this type says when nothing more is known. */
    public static Problem typical(ProblemType type) {
        return new Problem(type, detail(type.status(), type));
    }

    private static Problem ofAnswer(Response answer) {
        Problem problem = ofStatus(answer.getStatus());
        for (String header : KEPT) {
            String value = answer.getHeaderString(header);
            if (value != null) {
                problem.withHeader(header, value);
            }
        }
        return problem;
    }

    /** A status without a type of ours keeps the meaning that HTTP gives it (RFC 9457, section 4.2.1). */
    private static ProblemType unnamed(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return status < 400
                ? ProblemTypes.INTERNAL_ERROR
                : new ProblemType(
                        "about:blank", status, known == null ? "HTTP " + status : known.getReasonPhrase(), "");
    }

    private static String detail(int status, ProblemType type) {
        return switch (status) {
            case 400 ->
                "The request is malformed. Check its address, headers and body against the contract at /openapi.";
            case 401 -> "Send your key in the header X-API-Key.";
            case 403 -> "This caller may not do that.";
            case 404 -> "Check the path. All addresses are listed under /openapi, and /docs lets you try them.";
            case 405 -> "Use one of the methods in the header Allow.";
            case 406 -> "Send Accept: application/json, or leave the header out.";
            case 413 -> "Send the body in several parts.";
            case 414 -> "Shorten the address.";
            case 415 -> "Send the body as JSON, with Content-Type: application/json.";
            case 503 -> "Something that the answer needs is away or overloaded. Ask again in a few seconds.";
            default ->
                status >= 500 || type.equals(ProblemTypes.INTERNAL_ERROR)
                        ? "The failure has been logged. Ask again later, and report the requestId if it stays."
                        : type.title() + ".";
        };
    }
}
