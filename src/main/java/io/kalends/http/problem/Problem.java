package io.kalends.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A failure with a name, a status and a sentence that tells the caller what to do. Whoever throws it ends the request;
 * the caller receives it as {@code application/problem+json} (RFC 9457).
 */
public final class Problem extends RuntimeException {

    /** Under which problems are sent. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Cause> causes;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** What exactly is wrong: in a parameter of the query, or at a JSON pointer (RFC 6901) in the body. */
    public record Cause(
            @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            @org.jspecify.annotations.Nullable
            String parameter,

            @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            @org.jspecify.annotations.Nullable
            String pointer,

            String detail) {

        public static Cause inParameter(String parameter, String detail) {
            return new Cause(parameter, null, detail);
        }

        public static Cause at(String pointer, String detail) {
            return new Cause(null, pointer, detail);
        }
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public Problem(ProblemType type, String detail, List<Cause> causes) {
        super(detail, null, false, false);
        this.type = type;
        this.causes = List.copyOf(causes);
    }

    /** A parameter of the query is unknown, impossible, or contradicts another. */
    public static Problem inParameter(String parameter, String detail) {
        return new Problem(ProblemTypes.INVALID_PARAMETER, detail, List.of(Cause.inParameter(parameter, detail)));
    }

    /** Something is away or overloaded, and may be there again in a few seconds. */
    public static Problem unavailable(String detail) {
        return new Problem(ProblemTypes.UNAVAILABLE, detail).withHeader("Retry-After", "5");
    }

    /** Adds an extension member (RFC 9457, section 3.2). */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header of the answer. */
    public Problem withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** What to do, as a sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Cause> causes() {
        return causes;
    }

    public Map<String, Object> members() {
        return members;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
