package io.kalends.harvest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import io.kalends.http.Problem;
import io.kalends.http.ProblemCatalogue;
import io.kalends.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What can be wrong with a whole import; what is wrong with one item stands in the report. */
@ApplicationScoped
class ImportProblems implements ProblemCatalogue {

    static final ProblemType MALFORMED = new ProblemType(
            "malformed-import",
            400,
            "The import is not well-formed JSON",
            "An import is one JSON document in UTF-8: a schema.org Event, an array of them, or an object with @graph or"
                    + " itemListElement. It must be complete and well-formed to its end, nested at most "
                    + JsonLdItems.DEEPEST
                    + " levels. The members line and column say where reading stopped. Nothing was"
                    + " changed: correct the document and send it again.");

    static final ProblemType TOO_LARGE = new ProblemType(
            "import-too-large",
            413,
            "The import is too large",
            "An import holds at most 50 MiB. Nothing was changed: send it in parts, or more often.");

    @Override
    public List<ProblemType> types() {
        return List.of(MALFORMED, TOO_LARGE);
    }

    static Problem malformed(String detail) {
        return new Problem(MALFORMED, detail);
    }

    /** Says where reading stopped, without the words of the parser's own stack. */
    static Problem malformed(JacksonException cause) {
        JsonLocation at = cause.getLocation();
        String reason =
                String.valueOf(cause.getOriginalMessage()).lines().findFirst().orElse("it ends too early");
        if (at == null) {
            return malformed("The body is not well-formed JSON: " + reason);
        }
        return malformed("The body is not well-formed JSON at line %d, column %d: %s"
                        .formatted(at.getLineNr(), at.getColumnNr(), reason))
                .with("line", at.getLineNr())
                .with("column", at.getColumnNr());
    }

    static Problem tooLarge() {
        return new Problem(TOO_LARGE, "An import holds at most 50 MiB. Send it in parts.");
    }
}
