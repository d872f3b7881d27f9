package io.kalends.http.problem;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value in the path or the query that could not be converted to what a resource expects. The platform does not say
 * which one, but the converter's message repeats the value.
 */
final class UnreadableValue {

    private UnreadableValue() {}

    static Problem problem(Throwable failure, UriInfo asked) {
        String messages = Causes.of(failure)
                .skip(1)
                .map(it -> String.valueOf(it.getMessage()))
                .collect(Collectors.joining("\n"));
        List<Map.Entry<String, String>> suspects = Stream.of(asked.getPathParameters(), asked.getQueryParameters())
                .flatMap(UnreadableValue::entries)
                .filter(it -> !it.getValue().isEmpty() && messages.contains(it.getValue()))
                .toList();
        if (suspects.isEmpty()) {
            return new Problem(
                    ProblemTypes.INVALID_PARAMETER,
                    "A value in the path or the query is not of the kind that is expected there. The contract at /openapi"
                            + " says what each one is.");
        }
        Map.Entry<String, String> longest = suspects.stream()
                .max(Comparator.comparingInt(it -> it.getValue().length()))
                .orElseThrow();
        return Problem.inParameter(
                longest.getKey(),
                "\"" + longest.getValue() + "\" is not a possible value of " + longest.getKey()
                        + ". The contract at /openapi says which values are.");
    }

    private static Stream<Map.Entry<String, String>> entries(MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> Map.entry(it.getKey(), value)));
    }
}
