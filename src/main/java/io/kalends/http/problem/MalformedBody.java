package io.kalends.http.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says where a body of JSON is wrong, in the caller's words: the parser's own messages name our classes. */
final class MalformedBody {

    private MalformedBody() {}

    /** Whether the failure arose from reading; a failure to write is our mistake and not the caller's. */
    static boolean isRead(JsonProcessingException failure) {
        return failure instanceof StreamReadException || failure.getProcessor() instanceof JsonParser;
    }

    static Problem problem(JsonProcessingException failure) {
        String pointer = failure instanceof JsonMappingException mapping ? pointer(mapping) : "";
        String detail = detail(failure);
        return new Problem(
                ProblemTypes.MALFORMED_BODY,
                pointer.isEmpty() ? detail : "At " + pointer + ": " + detail,
                List.of(Problem.Cause.at(pointer, detail)));
    }

    /** RFC 6901. */
    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(it -> it.getFieldName() == null
                        ? String.valueOf(it.getIndex())
                        : it.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(it -> "/" + it)
                .collect(Collectors.joining());
    }

    private static String detail(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        if (failure instanceof InvalidFormatException value) {
            return "\"" + value.getValue() + "\" is not " + kind(value.getTargetType()) + ".";
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return "Here must stand " + kind(mismatch.getTargetType()) + ".";
        }
        if (failure instanceof JsonMappingException) {
            return "This value is not possible.";
        }
        return "The body is not well-formed JSON" + place(failure) + ".";
    }

    private static String unknown(UnrecognizedPropertyException unknown) {
        Collection<Object> ids =
                Optional.ofNullable(unknown.getKnownPropertyIds()).orElse(List.of());
        Collection<String> known = ids.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        return "There is no member \"" + unknown.getPropertyName() + "\" here. "
                + NearMiss.nearest(unknown.getPropertyName(), known)
                        .map(it -> "Did you mean `" + it + "`?")
                        .orElse("Known are " + String.join(", ", known) + ".");
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of the values that the contract at /openapi lists";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date or time in the form that the contract at /openapi says";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "an object";
        }
        return "a value of the form that the contract at /openapi says";
    }

    private static String place(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
    }
}
