package io.kalends.http.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The problems that any endpoint can answer with. A feature with problems of its own is another {@link ProblemCatalogue}. */
@ApplicationScoped
public class ProblemTypes implements ProblemCatalogue {

    public static final ProblemType BAD_REQUEST = new ProblemType(
            "bad-request",
            400,
            "The request cannot be understood",
            "The request itself is broken: its address holds a percent sign that is not followed by two hexadecimal"
                    + " digits, bytes that are not UTF-8, or a host that is none, or it names two hosts. The detail says which"
                    + " part.");

    public static final ProblemType INVALID_PARAMETER = new ProblemType(
            "invalid-parameter",
            400,
            "A parameter cannot be understood",
            "A query parameter is unknown, has an impossible value, or contradicts another one. The member errors names"
                    + " each of them. Nothing is ignored or capped in silence: correct the parameter and ask again.");

    public static final ProblemType MALFORMED_BODY = new ProblemType(
            "malformed-body",
            400,
            "The body cannot be understood",
            "The body is not well-formed JSON in UTF-8, or a value in it has the wrong kind. The member errors points to"
                    + " the place with a JSON pointer (RFC 6901). Correct the body and send it again.");

    public static final ProblemType UNAUTHORIZED = new ProblemType(
            "unauthorized",
            401,
            "A key is needed",
            "This address is for those who hold a key. Send it in the header X-API-Key. Reading events needs no key.");

    public static final ProblemType FORBIDDEN = new ProblemType(
            "forbidden",
            403,
            "This is not allowed",
            "The request was understood and is refused to this caller. Sending it again does not help; the detail says"
                    + " who can change that.");

    public static final ProblemType NOT_FOUND = new ProblemType(
            "not-found",
            404,
            "There is nothing at this address",
            "The address is mistyped, or what it named was never here. The contract under /openapi lists every address.");

    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType(
            "method-not-allowed",
            405,
            "The method is not possible here",
            "The address exists and does not answer this method. The header Allow lists those that it answers.");

    public static final ProblemType NOT_ACCEPTABLE = new ProblemType(
            "not-acceptable",
            406,
            "None of the accepted media types can be had",
            "The header Accept lists only media types that this address does not produce. Send Accept: application/json,"
                    + " or no such header.");

    public static final ProblemType GONE = new ProblemType(
            "gone",
            410,
            "It was here and has been removed",
            "What this address named was removed on purpose and will not come back. Delete your copy and your links.");

    public static final ProblemType BODY_TOO_LARGE = new ProblemType(
            "body-too-large",
            413,
            "The body is too large",
            "The body exceeds what this address reads. Send it in several parts.");

    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType(
            "unsupported-media-type",
            415,
            "The media type of the body is not understood",
            "The header Content-Type is missing or names a media type that this address does not read. JSON is sent with"
                    + " Content-Type: application/json. A body with a Content-Encoding, such as gzip, is read nowhere.");

    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType(
            "too-many-requests",
            429,
            "Too many requests",
            "More was asked than one caller may ask in this time. The header Retry-After says in how many seconds to go"
                    + " on.");

    public static final ProblemType INTERNAL_ERROR = new ProblemType(
            "internal-error",
            500,
            "Something went wrong on our side",
            "The request may be fine; our software failed. The member requestId finds the failure in the log of the"
                    + " server: send it to the operator.");

    public static final ProblemType UNAVAILABLE = new ProblemType(
            "unavailable",
            503,
            "Not available at the moment",
            "Something that the answer needs, such as the database, is away or overloaded. The header Retry-After says in"
                    + " how many seconds to ask again.");

    /** The more general of two types with the same status stands first. */
    private static final List<ProblemType> ALL = List.of(
            BAD_REQUEST,
            INVALID_PARAMETER,
            MALFORMED_BODY,
            UNAUTHORIZED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            GONE,
            BODY_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS,
            INTERNAL_ERROR,
            UNAVAILABLE);

    @Override
    public List<ProblemType> types() {
        return ALL;
    }

    static Optional<ProblemType> withStatus(int status) {
        return ALL.stream().filter(it -> it.status() == status).findFirst();
    }
}
