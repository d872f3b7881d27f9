package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import java.util.regex.Pattern;

/** Says that a whole import cannot be read; what is wrong with one item stands in the report. */
final class MalformedImport {

    /** What the parser says of itself. */
    private static final Pattern INTERNAL =
            Pattern.compile(", from `[^`]*`| \\(start marker at .*\\]\\)| \\(for \\w+ starting at .*\\]\\)");

    private MalformedImport() {}

    static Problem empty() {
        return new Problem(ProblemTypes.MALFORMED_BODY, "The body is empty; a JSON document is expected.");
    }

    /** Says where reading stopped: {@code line} and {@code column}, both from 1. */
    static Problem at(JacksonException cause) {
        String reason = String.valueOf(cause.getOriginalMessage())
                .lines()
                .findFirst()
                .map(it -> INTERNAL.matcher(it).replaceAll(""))
                .orElse("it ends too early");
        JsonLocation at = cause.getLocation();
        if (at == null) {
            return new Problem(ProblemTypes.MALFORMED_BODY, "The body is not well-formed JSON: " + reason);
        }
        String detail = "The body is not well-formed JSON at line %d, column %d: %s Nothing was changed."
                .formatted(at.getLineNr(), at.getColumnNr(), sentence(reason));
        return new Problem(ProblemTypes.MALFORMED_BODY, detail)
                .with("line", at.getLineNr())
                .with("column", at.getColumnNr());
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
