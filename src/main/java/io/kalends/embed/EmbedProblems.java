package io.kalends.embed;

import io.kalends.http.problem.ProblemCatalogue;
import io.kalends.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What only embeds answer with. */
@ApplicationScoped
class EmbedProblems implements ProblemCatalogue {

    /** The status is what oEmbed 1.0 demands (section 2.3.4). */
    static final ProblemType FORMAT_NOT_OFFERED = new ProblemType(
            "format-not-offered",
            501,
            "The format is not offered",
            "oEmbed answers come as JSON (format=json) or XML (format=xml). Ask for one of them.");

    @Override
    public List<ProblemType> types() {
        return List.of(FORMAT_NOT_OFFERED);
    }
}
